using IopSite.Web.Articles;

namespace IopSite.Tests.Web.Articles;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("index.md", "en", "/")]
    [InlineData("iop/index.md", "en", "/iop")]
    [InlineData("iop/flexibility.md", "en", "/iop/flexibility")]
    [InlineData("crisis.md", "en", "/crisis")]
    [InlineData("es/index.md", "es", "/")]
    [InlineData("es/iop/index.md", "es", "/iop")]
    [InlineData("estate.md", "en", "/estate")]
    public void A_files_place_is_its_address(string file, string language, string path) =>
        Assert.Equal((language, path), Addresses.OfFile(file));

    [Theory]
    [InlineData("Iop.md")]
    [InlineData("two words.md")]
    [InlineData("under_score.md")]
    [InlineData("niño.md")]
    [InlineData("a.b.md")]
    [InlineData("page/.md")]
    public void Other_names_cannot_be_addresses(string file) => Assert.Null(Addresses.OfFile(file));

    [Theory]
    [InlineData("/", null)]
    [InlineData("/iop", null)]
    [InlineData("/iop/", "/iop")]
    [InlineData("/IOP/Flexibility//", "/iop/flexibility")]
    [InlineData("//", "/")]
    public void An_address_has_one_form(string address, string? canonical) => Assert.Equal(canonical, Addresses.Canonical(address));

    [Theory]
    [InlineData("en", "/", "/")]
    [InlineData("en", "/iop", "/iop")]
    [InlineData("es", "/", "/es")]
    [InlineData("es", "/iop", "/es/iop")]
    public void A_language_stands_before_the_path(string language, string path, string address) =>
        Assert.Equal(address, Addresses.In(language, path));
}
