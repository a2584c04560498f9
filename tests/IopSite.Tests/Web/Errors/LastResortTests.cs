using IopSite.Tests.Intake.Talk;
using IopSite.Web.Look;
using Microsoft.Extensions.DependencyInjection;

namespace IopSite.Tests.Web.Errors;

public sealed class LastResortTests
{
    [Theory, InlineData("/crisis"), InlineData("/es/crisis")]
    public async Task The_numbers_are_there_when_nothing_else_can_be_drawn(string path)
    {
        await using var broken = new Site { Change = services => services.AddSingleton<Stylesheet>(_ => throw new InvalidOperationException("broken")) };

        var crisis = await broken.GetAsync(path);

        Assert.Equal(200, crisis.Status);
        Assert.Equal("no-store", crisis.Header("Cache-Control"));
        Assert.Contains("frame-ancestors 'none'", crisis.Header("Content-Security-Policy"), StringComparison.Ordinal);
        foreach (var number in new[] { "tel:911", "tel:988", "sms:988", "tel:18006624357" })
            Assert.True(crisis.Page.Has($"a[href='{number}']"), number);
        Assert.True(crisis.Bytes.Length < 10_000);
    }

    [Fact]
    public async Task Any_other_page_that_cannot_be_drawn_is_an_error_with_the_numbers()
    {
        await using var broken = new Site { Change = services => services.AddSingleton<Stylesheet>(_ => throw new InvalidOperationException("broken")) };

        var page = await broken.GetAsync("/work");

        Assert.Equal(500, page.Status);
        Assert.True(page.Page.Has("a[href='tel:911']"));
        Assert.DoesNotContain("broken", page.Text, StringComparison.Ordinal);
    }
}
