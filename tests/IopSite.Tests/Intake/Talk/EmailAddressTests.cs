using IopSite.Intake.Talk;

namespace IopSite.Tests.Intake.Talk;

public class EmailAddressTests
{
    [Theory]
    [InlineData("sam@example.com")]
    [InlineData(" sam@example.com ")]
    [InlineData("Sam.O'Neil+help@mail.example.co.uk")]
    [InlineData("josé@ejemplo.es")]
    [InlineData("a_b-c@exämple.com")]
    public void Takes_one_plain_address(string typed) => Assert.True(EmailAddress.IsPlain(typed));

    [Theory]
    [InlineData("")]
    [InlineData("sam")]
    [InlineData("sam@")]
    [InlineData("@example.com")]
    [InlineData("sam@localhost")]
    [InlineData("sam@example..com")]
    [InlineData("sam@@example.com")]
    [InlineData("sam example@example.com")]
    [InlineData("Sam <sam@example.com>")]
    [InlineData("sam@example.com, other@example.com")]
    [InlineData("sam@example.com;other@example.com")]
    [InlineData("sam@example.com (home)")]
    [InlineData("sam@[127.0.0.1]")]
    [InlineData("group: sam@example.com;")]
    [InlineData("@relay.example:sam@example.com")]
    [InlineData("sam@example.com\r\nBcc: all@example.com")]
    [InlineData("(312) 555-0142")]
    public void Refuses_anything_else(string typed) => Assert.False(EmailAddress.IsPlain(typed));

    [Fact]
    public void Refuses_an_address_longer_than_mail_allows() =>
        Assert.False(EmailAddress.IsPlain($"{new string('a', 64)}@{string.Join('.', Enumerable.Repeat(new string('b', 60), 4))}.com"));
}
