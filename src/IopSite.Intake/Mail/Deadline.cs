namespace IopSite.Intake.Mail;

/// <summary>A limit to work, by a clock that tests can move.</summary>
internal static class Deadline
{
    /// <exception cref="TimeoutException">The work took longer.</exception>
    public static async Task<T> WithinAsync<T>(this TimeProvider clock, TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, timer.Token);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new TimeoutException($"The server took longer than {limit}.");
        }
    }

    /// <inheritdoc cref="WithinAsync{T}"/>
    public static Task WithinAsync(this TimeProvider clock, TimeSpan limit, Func<CancellationToken, Task> work, CancellationToken stop) =>
        clock.WithinAsync(limit, async either =>
        {
            await work(either);
            return true;
        }, stop);
}
