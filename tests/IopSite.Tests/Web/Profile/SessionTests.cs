using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Tests.Web.Profile;

public sealed class SessionTests
{
    [Theory]
    [InlineData("Day", false, "9:30", "day-on-site-0930")]
    [InlineData("Online", true, "18:00", "online-online-1800")]
    [InlineData("  Día & Noche! ", false, "0:00", "dia-noche-on-site-0000")]
    [InlineData("晚上", true, "17:05", "online-1705")]
    public void Its_id_says_track_place_and_start_in_plain_letters(string track, bool isOnline, string from, string id) =>
        Assert.Equal(id, Of(track, isOnline, TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture)).Id);

    [Fact]
    public void Its_words_are_one_line_in_the_current_language()
    {
        using (new InLanguage("en"))
            Assert.Equal("Evening: Mon, Thu, 5:30 pm to 11 pm, on site", SessionInWords.Full(Of("Evening", false, new(17, 30))));
        using (new InLanguage("es"))
            Assert.Equal("Evening: lun, jue, de 5:30 pm a 11 pm, en persona", SessionInWords.Full(Of("Evening", false, new(17, 30))));
    }

    private static Session Of(string track, bool isOnline, TimeOnly from) =>
        new(track, isOnline, [DayOfWeek.Monday, DayOfWeek.Thursday], from, new(23, 0));
}
