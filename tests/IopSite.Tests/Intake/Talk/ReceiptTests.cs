using IopSite.Intake.Talk;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Time.Testing;

namespace IopSite.Tests.Intake.Talk;

public class ReceiptTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Shows_the_reference_for_an_hour()
    {
        var receipt = new Receipt(new EphemeralDataProtectionProvider(), clock);
        var sealedReference = receipt.For("K7RM-4TQX");

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("K7RM-4TQX", receipt.Reference(sealedReference));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(receipt.Reference(sealedReference));
    }

    [Fact]
    public void Tells_nothing_by_itself() =>
        Assert.DoesNotContain("K7RM", new Receipt(new EphemeralDataProtectionProvider(), clock).For("K7RM-4TQX"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7RM-4TQX")]
    [InlineData("not base 64 !")]
    public void Shows_nothing_for_what_it_did_not_make(string? text) =>
        Assert.Null(new Receipt(new EphemeralDataProtectionProvider(), clock).Reference(text));
}
