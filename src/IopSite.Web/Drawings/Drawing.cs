using System.Collections.Concurrent;

namespace IopSite.Web.Drawings;

/// <summary>Our own small drawings, written into the page: no request of their own, and they print.</summary>
internal static class Drawing
{
    private static readonly ConcurrentDictionary<string, string> Read = new();

    /// <param name="name">The file in this folder, without its ending.</param>
    public static string Svg(string name) => Read.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Drawing).Assembly.GetManifestResourceStream($"Drawings/{name}.svg")
            ?? throw new InvalidOperationException($"There is no drawing '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    });
}
