using IopSite.Intake;
using IopSite.Web.Articles;
using IopSite.Web.Commands;
using IopSite.Web.Errors;
using IopSite.Web.Hosting;
using IopSite.Web.Linting;
using IopSite.Web.Look;
using IopSite.Web.Profile;
using IopSite.Web.Search;
using Microsoft.AspNetCore.Connections;

try
{
    var builder = WebApplication.CreateBuilder(SiteRoot.Options(args));
    builder.Configuration["Root"] = SiteRoot.Folder;
    builder.WebHost.UseStaticWebAssets();
    var site = SiteSettings.Read(builder.Configuration);

    builder.AddListening();
    builder.AddLimits();
    builder.Services.AddSingleton(site);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddSingleton<Started>();
    builder.Services.AddLogs(builder.Configuration);
    builder.Services.AddAllowedHosts(SiteSettings.AllowedHosts(builder.Configuration, site));
    builder.Services.AddProxies(SiteSettings.Known(builder.Configuration));
    builder.Services.AddViews();
    builder.Services.AddPageCaching();
    builder.Services.AddContent(builder.Configuration);
    builder.Services.AddLook();
    builder.Services.AddSearch();
    builder.Services.AddIntake(builder.Configuration, services =>
        services.GetRequiredService<LiveContent>().Current.Profile.Clinic(services.GetRequiredService<SiteOptions>()));
    builder.Services.AddHealthChecks();

    var app = builder.Build();
    if (await Command.RunAsync(args, app.Configuration, () => app.Services) is { } exitCode)
        return exitCode;
    StartupChecks.Run(app.Services);

    app.UseForwardedHeaders();
    app.UseProxyWatch();
    app.UseSecurityHeaders(site.Hsts);
    app.UseLastResort();
    app.UseRequestLogs();
    app.UseErrorPages();
    app.UseAllowedHosts();
    app.UseRequestCulture();
    app.UsePictures();
    app.UseRouting();
    app.UsePageCaching();
    app.MapSiteFiles();
    app.MapStylesheet();
    app.MapHealth();
    app.MapControllers().WithStaticAssets();

    await app.RunAsync();
    // Not 0 when a worker gave up: the supervisor starts the site afresh.
    return Environment.ExitCode;
}
catch (StartRefusedException refused)
{
    return Refusal.Print(refused.Faults);
}
catch (IntakeStartException refused)
{
    return Refusal.Print(refused.Faults);
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    return Refusal.Print([$"{taken.Message} Another program has it; choose another address with ASPNETCORE_URLS."]);
}

/// <summary>Named for the tests, which start the site from here.</summary>
public partial class Program;
