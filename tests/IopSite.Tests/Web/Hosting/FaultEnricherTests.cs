using IopSite.Web.Hosting;

namespace IopSite.Tests.Web.Hosting;

public sealed class FaultEnricherTests
{
    [Fact]
    public void Names_types_and_places_and_leaves_every_message_out()
    {
        var words = FaultEnricher.Words(Caught());

        Assert.Contains("System.InvalidOperationException", words, StringComparison.Ordinal);
        Assert.Contains("System.FormatException", words, StringComparison.Ordinal);
        Assert.Contains($"at {typeof(FaultEnricherTests).FullName}.Throw", words, StringComparison.Ordinal);
        Assert.DoesNotContain("typed", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_when_nothing_failed() => Assert.Equal("", FaultEnricher.Words(null));

    private static InvalidOperationException Caught()
    {
        try
        {
            Throw();
            throw new NotSupportedException();
        }
        catch (InvalidOperationException error)
        {
            return error;
        }
    }

    private static void Throw() => throw new InvalidOperationException("what was typed", new FormatException("typed too"));
}
