using System.Text.Json;
using System.Text.Json.Serialization;

namespace IopSite.Intake.Desk;

/// <summary>Something that staff did about a request.</summary>
internal sealed record DeskEvent(DeskEventKind Kind, DateTimeOffset At, string Initials)
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public bool Closes => Kind is DeskEventKind.AskedNotToBeContacted or DeskEventKind.Close;

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    public static DeskEvent Parse(byte[] bytes) =>
        JsonSerializer.Deserialize<DeskEvent>(bytes, Json) ?? throw new JsonException("No event.");
}
