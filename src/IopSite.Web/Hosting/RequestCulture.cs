using IopSite.Web.Articles;
using IopSite.Web.Shared;
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
                new ProviderCultureResult(InLanguage.Culture(Language(context.Request.Path)).Name))),
        ];
    });
}
