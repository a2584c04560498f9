using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class PostOriginTests
{
    private const string Public = "https://clinic.example/";
    private const string Inside = "http://10.0.0.5:8080";

    [Theory]
    [InlineData(null, null)]
    [InlineData("same-origin", "https://clinic.example")]
    [InlineData("same-origin", "https://CLINIC.example:443")]
    [InlineData("same-origin", "http://10.0.0.5:8080")]
    [InlineData(null, "null")]
    [InlineData("none", null)]
    [InlineData("same-site", null)]
    [InlineData("same-origin", "null")]
    public void Lets_our_own_and_the_unknown_pass(string? fetchSite, string? origin) =>
        Assert.False(PostOrigin.IsForeign(fetchSite, origin, Public, Inside));

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("cross-site", "null")]
    [InlineData("cross-site", "https://clinic.example")]
    [InlineData(null, "https://other.example")]
    [InlineData(null, "http://clinic.example")]
    [InlineData(null, "https://clinic.example:8443")]
    [InlineData(null, "https://clinic.example.other.example")]
    [InlineData("same-site", "https://shop.clinic.example")]
    [InlineData(null, "https://clinic.example, https://other.example")]
    [InlineData(null, "nonsense")]
    public void Knows_a_foreign_page(string? fetchSite, string? origin) =>
        Assert.True(PostOrigin.IsForeign(fetchSite, origin, Public, Inside));

    [Fact]
    public void Is_not_confused_by_a_request_that_names_no_host() =>
        Assert.True(PostOrigin.IsForeign(null, "https://other.example", Public, "http://"));
}
