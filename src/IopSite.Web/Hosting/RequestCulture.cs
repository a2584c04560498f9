using IopSite.Web.Articles;
using IopSite.Web.Shared;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace IopSite.Web.Hosting;

/// <summary>The address alone chooses the language: <c>/es/…</c> is Spanish, all else English. No header, no cookie.</summary>
internal static class RequestCulture
{
    public static string Language(PathString path) =>
        path.StartsWithSegments("/es", StringComparison.Ordinal) ? Addresses.Spanish : Addresses.English;

    public static IApplicationBuilder UseRequestCulture(this IApplicationBuilder app) => app.UseRequestLocalization(options =>
    {
        options.SupportedCultures = options.SupportedUICultures = [InLanguage.Culture(Addresses.English), InLanguage.Culture(Addresses.Spanish)];
        options.DefaultRequestCulture = new(InLanguage.Culture(Addresses.English));
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult<ProviderCultureResult?>(
                new ProviderCultureResult(InLanguage.Culture(Language(Asked(context))).Name))),
        ];
    });

    // An error page runs under an address of its own, but is read by who asked for another one.
    private static PathString Asked(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? context.Request.Path;
}
