using IopSite.Intake;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Store;

internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 30, 0, TimeSpan.Zero);

    public static readonly Clinic Clinic = new(
        new Uri("https://clinic.example"),
        "Harbor Clinic",
        "(212) 555-0142",
        "tel:+12125550142",
        "Our intake nurses",
        "weekdays 8 am to 6 pm",
        new OpeningHours(
            TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
            new Dictionary<DayOfWeek, IReadOnlyList<OpenRange>> { [DayOfWeek.Monday] = [new(new(8, 0), new(18, 0))] },
            new HashSet<DateOnly>()));

    /// <summary>Every field that takes text holds the word MARKER.</summary>
    public static readonly CallbackRequest Request = new()
    {
        For = For.Someone,
        Name = "Sam MARKER",
        Relation = "sister MARKER",
        TheyKnow = TheyKnow.No,
        ContactBy = ContactBy.Phone,
        Phone = "(212) 555-0199 ext MARKER",
        Voicemail = Voicemail.Neutral,
        IfSomeoneElseAnswers = SomeoneElseAnswers.AskForName,
        Times = [TimeOfDay.Morning, TimeOfDay.Weekend],
        TimeZone = "America/Chicago",
        NeverAt = "after 6 pm MARKER",
        Language = Language.Other,
        Interpreter = "Polish MARKER",
        Topics = [Topic.Cost, Topic.Starting],
        Note = "First line MARKER\nREQUEST\nReference: forged",
        ConsentVersion = "2026-01",
    };

    public static FakeTimeProvider NewClock() => new(Now);
}
