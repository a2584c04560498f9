using System.Globalization;

namespace IopSite.Intake.Desk;

/// <summary>The words of the desk; English only, as the mails are.</summary>
internal static class DeskWords
{
    public static string State(DeskRequest request, OpeningHours hours) => request switch
    {
        { ClosedAt: { } closed } => $"Closed {Time(closed, hours)}{Closer(request)}.",
        { TakenOn: { } taken } => $"Taken on {Time(taken.At, hours)} by {taken.Initials}.",
        _ => "Open. Nobody has taken it on yet.",
    };

    public static string Refusal(PressResult result, DeskRequest request, OpeningHours hours) => result switch
    {
        PressResult.NoMessageAllowed => "Not recorded: no message may be left on this voicemail.",
        PressResult.Closed => $"Not recorded: this request is closed. {State(request, hours)}",
        _ => $"Somebody was faster. {State(request, hours)}",
    };

    public static string Done(DeskEventKind kind, ContactBy by) => kind switch
    {
        DeskEventKind.TakeOn => "Taken on",
        DeskEventKind.Close => "Closed",
        _ => Button(kind, by),
    };

    public static string Button(DeskEventKind kind, ContactBy by) => kind switch
    {
        DeskEventKind.TakeOn => "Take on",
        DeskEventKind.Reached => "Reached",
        DeskEventKind.NoAnswer => "No answer",
        DeskEventKind.LeftMessage => "Left the agreed message",
        DeskEventKind.WrongNumber => by == ContactBy.Phone ? "Wrong number" : "Wrong address",
        DeskEventKind.AskedNotToBeContacted => "Asked not to be contacted",
        _ => "Close",
    };

    public static string Language(Language language) => language switch
    {
        Intake.Language.Es => "Spanish",
        Intake.Language.Other => "another one, named in the mail",
        _ => "English",
    };

    public static string Time(DateTimeOffset moment, OpeningHours hours) =>
        hours.Local(moment).ToString("ddd MMM d, h:mm tt", CultureInfo.InvariantCulture);

    private static string Closer(DeskRequest request) =>
        request.Last is { Closes: true } last ? $" by {last.Initials}" : " by itself, after its time";
}
