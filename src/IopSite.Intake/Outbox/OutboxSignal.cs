namespace IopSite.Intake.Outbox;

/// <summary>Wakes the dispatcher after a commit. A lost signal costs one poll, nothing more.</summary>
internal sealed class OutboxSignal
{
    private TaskCompletionSource next = New();

    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, New()).SetResult();

    // Whoever waits goes on by itself: the request that rings must not run the dispatcher.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
