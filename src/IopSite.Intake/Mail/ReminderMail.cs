using System.Globalization;
using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>
/// Says, in the thread of the first mail, that nobody has taken a request on. Pure.
/// It goes further than the first mail does, so it holds no detail: reference, how long, and where to act.
/// </summary>
internal static class ReminderMail
{
    /// <param name="number">From 1 for each request; it has numbers of its own, those of amendments stay theirs.</param>
    /// <param name="waited">In the clinic's hours.</param>
    /// <param name="isEscalation">For somebody who did not get the first mail.</param>
    public static byte[] Compose(
        string reference, int number, DateTimeOffset receivedAt, TimeSpan waited, bool isEscalation, string desk,
        DateTimeOffset now, Clinic clinic, string from, string to)
    {
        var first = CallbackMail.MessageId(reference, 1, clinic);
        var message = new MimeMessage
        {
            Subject = $"Callback request {reference}",
            Date = clinic.Hours.Local(now),
            MessageId = $"{reference}.r{number.ToString(CultureInfo.InvariantCulture)}@{clinic.PublicUrl.Host}",
            InReplyTo = first,
            Body = new TextPart("plain") { Text = Text(reference, receivedAt, waited, isEscalation, desk, clinic) },
        };
        message.References.Add(first);
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return PlainMail.Bytes(message);
    }

    private static string Text(
        string reference, DateTimeOffset receivedAt, TimeSpan waited, bool isEscalation, string desk, Clinic clinic) =>
        $"""
        NOBODY HAS TAKEN ON THIS REQUEST
        Reference: {reference}
        Received: {clinic.Hours.Local(receivedAt):yyyy-MM-dd HH:mm} ({clinic.Hours.Zone.Id})
        Waiting: {Words(waited)} of the clinic's hours

        WHAT TO DO
        {(isEscalation
            ? "The intake staff had this request by mail, and a reminder. Please see to it that one of them takes it on."
            : "Take it on here. How to reach them safely stands first in the latest mail with their answers.")}
        {desk}

        """.ReplaceLineEndings("\n");

    private static string Words(TimeSpan waited) =>
        waited < TimeSpan.FromHours(2) ? $"{(int)waited.TotalMinutes} minutes" : $"{(int)waited.TotalHours} hours";
}
