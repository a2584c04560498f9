using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace IopSite.Tests.Web;

/// <summary>What came back, as it came: nothing is decoded, followed or tidied before a test has seen it.</summary>
internal sealed class Answer(HttpResponseMessage response, byte[] bytes)
{
    private IHtmlDocument? page;

    public int Status => (int)response.StatusCode;

    public byte[] Bytes => bytes;

    public string Text => Encoding.UTF8.GetString(Decoded());

    public IHtmlDocument Page => page ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The raw value, or null when the header is absent.</summary>
    public string? Header(string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values) || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values) : null;

    private byte[] Decoded()
    {
        using var raw = new MemoryStream(bytes);
        using Stream stream = Header("Content-Encoding") switch
        {
            "br" => new BrotliStream(raw, CompressionMode.Decompress),
            "gzip" => new GZipStream(raw, CompressionMode.Decompress),
            _ => raw,
        };
        using var text = new MemoryStream();
        stream.CopyTo(text);
        return text.ToArray();
    }
}
