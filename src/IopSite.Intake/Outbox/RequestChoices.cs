using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IopSite.Intake.Outbox;

/// <summary>What the site itself keeps of a request, encrypted: choices only, nothing that was typed.</summary>
internal sealed record RequestChoices(
    SafeContactChoices Plan,
    IReadOnlyList<TimeOfDay> Times,
    string TimeZone,
    bool NamesTimesToAvoid,
    Language Language,
    string ConsentVersion,
    IReadOnlyList<string> Marks,
    string Answers)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static RequestChoices Of(CallbackRequest request, string ticket, IReadOnlyList<string> marks) => new(
        SafeContactChoices.Of(request), request.Times, request.TimeZone, request.NeverAt is not null,
        request.Language, request.ConsentVersion, marks,
        Digest(request, ticket));

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static RequestChoices Parse(byte[] bytes) =>
        JsonSerializer.Deserialize<RequestChoices>(bytes, Json) ?? throw new JsonException("No choices.");

    /// <summary>
    /// Tells whether the same form came again. Its key is the ticket, which only the visitor's page holds:
    /// with the row and the key ring alone, nobody can try out names and numbers.
    /// </summary>
    private static string Digest(CallbackRequest request, string ticket) => Convert.ToHexString(
        HMACSHA256.HashData(System.Text.Encoding.UTF8.GetBytes(ticket), JsonSerializer.SerializeToUtf8Bytes(request, Json)));
}
