using System.Collections.Concurrent;
using IopSite.Intake.Mail;

namespace IopSite.Tests.Intake.Outbox;

/// <summary>Takes every mail, or fails as told.</summary>
internal sealed class RecordingTransport : IMailTransport
{
    public ConcurrentQueue<OutgoingMail> Tried { get; } = [];

    public ConcurrentQueue<OutgoingMail> Delivered { get; } = [];

    /// <summary>What goes wrong with a mail, or null.</summary>
    public Func<OutgoingMail, Exception?> Fault { get; set; } = _ => null;

    public Task SendAsync(OutgoingMail mail, Action<string>? step, CancellationToken stop)
    {
        Tried.Enqueue(mail);
        if (Fault(mail) is { } error)
            throw error;
        Delivered.Enqueue(mail);
        return Task.CompletedTask;
    }
}
