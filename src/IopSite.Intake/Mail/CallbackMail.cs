using MimeKit;

namespace IopSite.Intake.Mail;

/// <summary>A callback request as the text that staff read. Pure: the same input gives the same bytes.</summary>
internal static class CallbackMail
{
    /// <param name="number">1 for the request, then one more for each amendment: the N of the Message-ID.</param>
    /// <param name="marks">Reasons for suspicion, in words for staff.</param>
    /// <param name="desk">The request's <see cref="DeskLink"/>.</param>
    public static byte[] Compose(
        CallbackRequest request, string reference, int number, IReadOnlyList<string> marks, string desk,
        DateTimeOffset receivedAt, Clinic clinic, string from, string to)
    {
        // Nothing that a visitor typed stands in a header: the subject is constant but for the reference.
        var message = new MimeMessage
        {
            Subject = $"Callback request {reference}",
            Date = clinic.Hours.Local(receivedAt),
            MessageId = MessageId(reference, number, clinic),
            // One encoding whatever was typed, so that the headers are the same for every request.
            Body = new TextPart("plain")
            {
                Text = Text(request, reference, number, marks, desk, receivedAt, clinic),
                ContentTransferEncoding = ContentEncoding.QuotedPrintable,
            },
        };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(to));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (number > 1)
        {
            message.InReplyTo = MessageId(reference, 1, clinic);
            message.References.Add(MessageId(reference, 1, clinic));
        }
        return PlainMail.Bytes(message);
    }

    public static string MessageId(string reference, int number, Clinic clinic) => $"{reference}.{number}@{clinic.PublicUrl.Host}";

    private static string Text(
        CallbackRequest request, string reference, int number, IReadOnlyList<string> marks, string desk,
        DateTimeOffset receivedAt, Clinic clinic) =>
        string.Join("\n\n", Sections(request, reference, number, marks, desk, receivedAt, clinic)) + "\n";

    private static IEnumerable<string> Sections(
        CallbackRequest request, string reference, int number, IReadOnlyList<string> marks, string desk,
        DateTimeOffset receivedAt, Clinic clinic)
    {
        if (number > 1)
            yield return "CHANGED ANSWERS: this mail replaces the earlier one with the same reference.";
        yield return Section("HOW TO REACH THEM SAFELY",
            SafeContactPlan.Lines(SafeContactChoices.Of(request), clinic.Name, request.Name, request.Phone ?? request.Email));
        yield return Section("WHEN", CallTimes.Lines(
            request.ContactBy, request.Times, request.TimeZone, request.NeverAt, clinic.Hours.Zone, receivedAt));
        yield return Section("WHO", Who(request));
        yield return Section("TOPICS", request.Topics.Count == 0 ? ["None chosen."] : request.Topics.Select(Words));
        if (request.Ask.Count > 0)
            yield return Section("WANTS TO ASK", request.Ask.Select(Words));
        // Each line is marked as quoted, so that no note can pass for a part of this mail.
        yield return Section("NOTE", request.Note is { } note ? note.Split('\n').Select(line => $"> {line}") : ["None."]);
        if (marks.Count > 0)
            yield return Section("MARKED", [.. marks, "A mark is a doubt, not a verdict: keep to the plan above all the same."]);
        yield return Section("REQUEST",
        [
            $"Reference: {reference}",
            $"Received: {clinic.Hours.Local(receivedAt):yyyy-MM-dd HH:mm} ({clinic.Hours.Zone.Id})",
            $"Agreed to be contacted about this request (text {request.ConsentVersion}).",
        ]);
        yield return Section("WHO DEALS WITH IT", ["Before you do anything, take the request on here. Opening the page changes nothing.", desk]);
    }

    private static string Section(string heading, IEnumerable<string> lines) => $"{heading}\n{string.Join('\n', lines)}";

    private static IEnumerable<string> Who(CallbackRequest request)
    {
        yield return $"Name: {request.Name}";
        yield return request.ContactBy == ContactBy.Phone ? $"Phone: {request.Phone}" : $"E-mail: {request.Email}";
        yield return request.For switch
        {
            For.Someone => "Asks for someone they love.",
            For.Referral => "Refers a person.",
            _ => "Asks for themselves.",
        };
        if (request.Relation is { } relation)
            yield return $"Relation: {relation}";
        yield return request.Language switch
        {
            Language.Es => "Language: Spanish",
            Language.Other => $"Language: other. Interpreter for: {request.Interpreter ?? "not said, ask"}",
            _ => "Language: English",
        };
    }

    private static string Words(AskItem item) =>
        item.Words == item.ForStaff ? item.ForStaff : $"{item.ForStaff} (they read: {item.Words})";

    private static string Words(Topic topic) => topic switch
    {
        Topic.Cost => "Cost and insurance",
        Topic.Schedule => "Days and times",
        Topic.Work => "Work",
        Topic.Family => "Family",
        Topic.Online => "Online sessions",
        Topic.MentalHealth => "Mental health",
        _ => "How to start",
    };
}
