using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IopSite.Web.Look;

/// <summary>A stylesheet for one set of colors, compressed once for all readers.</summary>
internal sealed class BuiltStylesheet
{
    private readonly byte[] plain;
    private readonly byte[] brotli;
    private readonly byte[] gzip;

    /// <param name="name">Of the file it was built from, for its address.</param>
    public BuiltStylesheet(string name, SiteColors colors, string text)
    {
        Colors = colors;
        plain = Encoding.UTF8.GetBytes(text);
        brotli = Compressed(plain, to => new BrotliStream(to, CompressionLevel.SmallestSize));
        gzip = Compressed(plain, to => new GZipStream(to, CompressionLevel.SmallestSize));
        Address = $"/{name}-{Convert.ToHexStringLower(SHA256.HashData(plain))[..10]}.css";
    }

    public SiteColors Colors { get; }

    /// <summary>Changes with its contents, so that it may be kept for ever.</summary>
    public string Address { get; }

    /// <param name="encoding"><c>br</c>, <c>gzip</c> or anything else for none.</param>
    public byte[] Bytes(string encoding) => encoding switch
    {
        "br" => brotli,
        "gzip" => gzip,
        _ => plain,
    };

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed))
            stream.Write(bytes);
        return compressed.ToArray();
    }
}
