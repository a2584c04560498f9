using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace IopSite.Web.Look;

/// <summary>A stylesheet for one set of colors, compressed once for all readers.</summary>
internal sealed class BuiltStylesheet
{
    public BuiltStylesheet(SiteColors colors, string text)
    {
        Colors = colors;
        Bytes = Encoding.UTF8.GetBytes(text);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize))
            brotli.Write(Bytes);
        Brotli = compressed.ToArray();
        Address = $"/site-{Convert.ToHexStringLower(SHA256.HashData(Bytes))[..10]}.css";
    }

    public SiteColors Colors { get; }

    /// <summary>Changes with its contents, so that it may be kept for ever.</summary>
    public string Address { get; }

    public byte[] Bytes { get; }

    public byte[] Brotli { get; }
}
