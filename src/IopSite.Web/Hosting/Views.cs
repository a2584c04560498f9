using Microsoft.AspNetCore.Mvc.Razor;

namespace IopSite.Web.Hosting;

internal static class Views
{
    /// <summary>A view lies in the folder of its feature, beside the controller that shows it.</summary>
    public static IServiceCollection AddViews(this IServiceCollection services)
    {
        services.AddControllersWithViews();
        return services.Configure<RazorViewEngineOptions>(options =>
        {
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/{1}/{0}.cshtml");
            options.ViewLocationFormats.Add("/Shared/{0}.cshtml");
        });
    }
}
