namespace IopSite.Web.Hosting;

internal static class Listening
{
    public const string Default = "http://localhost:5080";

    /// <summary>Where the environment says (<c>ASPNETCORE_URLS</c>, <c>ASPNETCORE_HTTP_PORTS</c>), else on port 5080 of this machine only.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["URLS"]) && string.IsNullOrEmpty(builder.Configuration["HTTP_PORTS"])
            && string.IsNullOrEmpty(builder.Configuration["HTTPS_PORTS"]))
            builder.WebHost.UseUrls(Default);
    }
}
