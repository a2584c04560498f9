using System.Text;
using IopSite.Intake;
using IopSite.Intake.Mail;
using IopSite.Tests.Intake.Store;
using MimeKit;

namespace IopSite.Tests.Intake.Mail;

public sealed class CallbackMailTests
{
    [Fact]
    public void Reads_in_the_order_in_which_staff_act()
    {
        var text = Text(Compose(Samples.Request, 1, "Sent 2 seconds after the form was opened."));

        Assert.Equal(
            """
            HOW TO REACH THEM SAFELY
            Call (212) 555-0199 ext MARKER. Ask for Sam MARKER. Before you know that it is Sam MARKER, say only that you return a call.
            If someone else answers: ask for Sam MARKER. Do not say who you are or why you call.
            Voicemail: leave your first name and a number only. Do not name Harbor Clinic or treatment.
            Caller ID: use a line that does not show the clinic's name.
            The person this is about does NOT know. Speak only with the one who asked.

            WHEN
            Good time: morning, 8 am to 11 am = 9 am to 12 pm our time
            Good time: weekend, 8 am to 8 pm = 9 am to 9 pm our time
            Their time zone: America/Chicago. Times are theirs first, then ours (America/New_York).
            NEVER call: after 6 pm MARKER (their time)

            WHO
            Name: Sam MARKER
            Phone: (212) 555-0199 ext MARKER
            Asks for someone they love.
            Relation: sister MARKER
            Language: other. Interpreter for: Polish MARKER

            TOPICS
            Cost and insurance
            How to start

            NOTE
            > First line MARKER
            > REQUEST
            > Reference: forged

            MARKED
            Sent 2 seconds after the form was opened.
            A mark is a doubt, not a verdict: keep to the plan above all the same.

            REQUEST
            Reference: K7QF-9XRT
            Received: 2026-03-02 10:30 (America/New_York)
            Agreed to be contacted about this request (text 2026-01).

            WHO DEALS WITH IT
            Before you do anything, take the request on here. Opening the page changes nothing.
            https://clinic.example/desk/K7QF-9XRT?k=key

            """, text);
    }

    [Fact]
    public void Holds_nothing_typed_in_any_header()
    {
        var message = Parse(Compose(Samples.Request, 2));

        Assert.DoesNotContain(message.Headers, header => header.Value.Contains("MARKER", StringComparison.Ordinal));
        Assert.Equal("Callback request K7QF-9XRT", message.Subject);
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal("K7QF-9XRT.2@clinic.example", message.MessageId);
        Assert.Equal("K7QF-9XRT.1@clinic.example", message.InReplyTo);
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_input() =>
        Assert.Equal(Compose(Samples.Request, 1), Compose(Samples.Request, 1));

    [Fact]
    public void Travels_in_seven_bits_and_short_lines()
    {
        var bytes = Compose(Samples.Request with { Name = "Zoë 🙂", Note = new string('ü', 1000) }, 1);

        Assert.All(bytes, part => Assert.InRange(part, 0, 127));
        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 200));
        Assert.Contains("Zoë 🙂", Text(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_cannot_pass_for_a_part_of_the_mail() =>
        Assert.DoesNotContain("\nReference: forged", Text(Compose(Samples.Request, 1)), StringComparison.Ordinal);

    [Fact]
    public void Says_what_they_want_to_ask_after_the_topics_in_words_of_staff_and_of_the_visitor()
    {
        var request = Samples.Request with { Ask = [new("question:cost", "¿Cuánto cuesta?", "What will it cost?"), new("question:job", "Can I keep my job?", "Can I keep my job?")] };

        Assert.Contains(
            """
            How to start

            WANTS TO ASK
            What will it cost? (they read: ¿Cuánto cuesta?)
            Can I keep my job?

            NOTE
            """, Text(Compose(request, 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_nobody_to_call_who_asked_for_a_mail()
    {
        var request = Samples.Request with { ContactBy = ContactBy.Email, Phone = null, Email = "sam@mail.example", Note = null };

        var text = Text(Compose(request, 1, "Sent 2 seconds after the form was opened."));

        Assert.DoesNotMatch("(?i)\\b(call|phone|voicemail)", text.Replace("Do not call.", "", StringComparison.Ordinal));
    }

    private static byte[] Compose(CallbackRequest request, int number, params string[] marks) => CallbackMail.Compose(
        request, "K7QF-9XRT", number, marks, "https://clinic.example/desk/K7QF-9XRT?k=key", Samples.Now, Samples.Clinic, "website@clinic.example", "intake@clinic.example");

    private static MimeMessage Parse(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes));

    private static string Text(byte[] bytes) => (Parse(bytes).TextBody ?? "").ReplaceLineEndings("\n");
}
