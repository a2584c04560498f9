using System.Net;
using IopSite.Intake;
using IopSite.Intake.Alarms;
using IopSite.Tests.Intake.Store;
using IopSite.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IopSite.Tests.Web.Hosting;

public sealed class ProxyWatchTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("10.0.0.7", "", true)]
    [InlineData("::ffff:172.20.0.1", "", true)]
    [InlineData("10.0.0.7", "10.0.0.0/8", false)]
    [InlineData("10.0.0.7", "192.168.0.0/16", true)]
    [InlineData("203.0.113.9", "", false)]
    public async Task Tells_of_a_proxy_that_no_setting_names(string sender, string known, bool isTold)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration["Data:Path"] = folder.Path;
        builder.Services.AddProxies(known.Split(',', StringSplitOptions.RemoveEmptyEntries));
        builder.Services.AddIntake(builder.Configuration, _ => Samples.Clinic);
        await using var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(sender);
            return next(context);
        });
        app.UseForwardedHeaders();
        app.UseProxyWatch();
        app.MapGet("/", () => "");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.3");

        await client.GetAsync("/", TestContext.Current.CancellationToken);
        await client.GetAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(isTold ? 1 : 0, app.Services.GetRequiredService<AlarmDesk>().Open.Sum(incident => incident.Count));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("100.64.0.1", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("2001:db8::1", false)]
    public void Only_a_neighbour_can_be_a_proxy(string sender, bool isNear) =>
        Assert.Equal(isNear, ProxyWatch.IsNear(IPAddress.Parse(sender)));
}
