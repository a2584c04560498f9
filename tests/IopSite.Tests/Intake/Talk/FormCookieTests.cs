namespace IopSite.Tests.Intake.Talk;

public class FormCookieTests
{
    [Fact]
    public async Task Is_random_at_each_visit_and_ends_with_the_session()
    {
        await using var host = await TalkHost.StartAsync();

        var first = await CookiesAsync(host, "/talk");
        var second = await CookiesAsync(host, "/talk");

        Assert.NotEqual(first, second);
        Assert.Matches("^f=[^;]{20,}; path=/; samesite=strict; httponly$", Assert.Single(first));
    }

    [Fact]
    public async Task Is_bound_to_this_host_over_tls()
    {
        await using var host = await TalkHost.StartAsync();

        Assert.Matches("^__Host-f=[^;]{20,}; path=/; secure; samesite=strict; httponly$", Assert.Single(await CookiesAsync(host, "https://localhost/talk")));
    }

    [Fact]
    public async Task Is_removed_once_the_request_is_received()
    {
        await using var host = await TalkHost.StartAsync();

        var removed = await CookiesAsync(host, "/talk/received");

        Assert.Equal(["__Host-f=", "f="], removed.Select(cookie => cookie.Split(';')[0]));
        Assert.All(removed, cookie => Assert.Contains("expires=Thu, 01 Jan 1970", cookie, StringComparison.Ordinal));
    }

    private static async Task<List<string>> CookiesAsync(TalkHost host, string path)
    {
        var (response, _) = await host.GetAsync(path);
        return [.. response.Headers.GetValues("Set-Cookie")];
    }
}
