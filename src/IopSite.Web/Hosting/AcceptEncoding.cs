namespace IopSite.Web.Hosting;

/// <summary>
/// Reduces <c>Accept-Encoding</c> to the one encoding that we will use, so that the cache keeps two or three
/// forms of a page and not one for each browser's way of asking.
/// </summary>
internal sealed class AcceptEncoding(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Request.Headers.AcceptEncoding = Chosen(context.Request.Headers.AcceptEncoding.ToString());
        return next(context);
    }

    internal static string Chosen(string header)
    {
        var accepted = header.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split(';', StringSplitOptions.TrimEntries))
            .Where(part => !part.Skip(1).Any(IsRefused))
            .Select(part => part[0]).ToHashSet();
        return accepted.Contains("br") ? "br" : accepted.Contains("gzip") ? "gzip" : "identity";
    }

    private static bool IsRefused(string weight) =>
        weight.Replace(" ", "", StringComparison.Ordinal).TrimEnd('0').TrimEnd('.') is "q=" or "q=0" or "q";
}
