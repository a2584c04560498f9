using System.Net;
using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class AddressKeyTests
{
    private static readonly byte[] Key = [1, 2, 3];

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("2001:db8:1:2300::1", "2001:db8:1:23ff:ffff::9")]
    public void Is_the_same_for_one_household(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("2001:db8:1:2300::1", "2001:db8:1:2400::1")]
    public void Differs_between_neighbors(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void Means_nothing_under_another_key() =>
        Assert.NotEqual(Of("192.0.2.1"), AddressKey.Of([4, 5, 6], IPAddress.Parse("192.0.2.1")));

    [Fact]
    public void Exists_where_no_address_is_known() => Assert.Equal(AddressKey.Of(Key, null), AddressKey.Of(Key, null));

    private static ulong Of(string address) => AddressKey.Of(Key, IPAddress.Parse(address));
}
