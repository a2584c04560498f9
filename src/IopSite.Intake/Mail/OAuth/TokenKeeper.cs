namespace IopSite.Intake.Mail.OAuth;

/// <summary>Holds the token that is good now: one for many mails, and one request for all who wait for it.</summary>
internal sealed class TokenKeeper(MailOptions settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly TokenServer server = new(settings, clock);
    private readonly SemaphoreSlim gate = new(1);
    private AccessToken? held;
    private DateTimeOffset renewAt;

    /// <param name="refused">A token that a mail server did not take, so that this one is not given again.</param>
    /// <exception cref="OAuthException">There is none to be had.</exception>
    public async Task<AccessToken> GetAsync(AccessToken? refused, Action<string>? step, CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        try
        {
            if (held == refused)
                held = null;
            if (held is { } token && clock.GetUtcNow() < renewAt)
            {
                step?.Invoke($"token at hand, {Minutes(token)} minutes left");
                return token;
            }
            return await RenewAsync(step, stop);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        gate.Dispose();
        server.Dispose();
    }

    private async Task<AccessToken> RenewAsync(Action<string>? step, CancellationToken stop)
    {
        try
        {
            held = await server.RequestAsync(step, stop);
            renewAt = held.RenewAt;
            step?.Invoke($"token received, good for {Minutes(held)} minutes");
        }
        catch (OAuthException) when (held is not null && clock.GetUtcNow() < held.EndsAt)
        {
            // The old one still opens the door: mails go on, and not each of them waits for a server in trouble.
            renewAt = clock.GetUtcNow() + Pause;
        }
        return held;
    }

    private int Minutes(AccessToken token) => (int)(token.EndsAt - clock.GetUtcNow()).TotalMinutes;
}
