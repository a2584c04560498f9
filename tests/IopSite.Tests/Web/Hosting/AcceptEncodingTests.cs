using IopSite.Web.Hosting;

namespace IopSite.Tests.Web.Hosting;

public sealed class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.8, BR", "br")]
    [InlineData("gzip;q=1.0, br;q=0.1", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0.000 , gzip", "gzip")]
    [InlineData("br;Q=0, gzip", "gzip")]
    [InlineData("br;q=0,gzip;q=0", "identity")]
    [InlineData("brotli", "identity")]
    [InlineData("*", "identity")]
    [InlineData(",;,q=1", "identity")]
    [InlineData("", "identity")]
    public void Every_way_of_asking_ends_in_one_of_three_encodings(string header, string chosen) =>
        Assert.Equal(chosen, AcceptEncoding.Chosen(header));
}
