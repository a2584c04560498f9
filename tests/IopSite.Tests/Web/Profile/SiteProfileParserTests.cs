using IopSite.Tests.Web.Articles;
using IopSite.Web.Linting;
using IopSite.Web.Profile;

namespace IopSite.Tests.Web.Profile;

public sealed class SiteProfileParserTests
{
    [Fact]
    public void A_good_profile_has_no_fault()
    {
        var (profile, findings) = Parse(ContentFiles.Profile);

        Assert.Empty(findings);
        Assert.Empty(profile?.Placeholders ?? []);
        Assert.Equal("tel:+12127365000", profile?.PhoneLink);
        Assert.Equal(["8:00-12:00", "13:00-18:00"], profile?.Hours.Week[DayOfWeek.Monday].Select(range => $"{range.From:H:mm}-{range.To:H:mm}"));
        Assert.Equal(DayOfWeek.Monday, Assert.Single(profile?.Sessions ?? []).Days[0]);
    }

    [Theory]
    [InlineData("name: \"Harbor Clinic\"", "name: \"Harbor Clinic\"\nnmae: \"x\"", "2: error: 'nmae' is not a known key; known are accreditation, address, ")]
    [InlineData("email: \"hello@clinic.test\"\n", "", "1: error: 'email' is missing")]
    [InlineData("address: \"12 Harbor Street\"", "address: \" \"", "4: error: 'address' is empty")]
    [InlineData("(212) 736-5000", "736-5000", "2: error: 'phone' must be a number with its area code, not '736-5000'")]
    [InlineData("America/New_York", "New York", "5: error: 'timeZone' must be a name such as America/New_York, not 'New York'")]
    [InlineData("America/New_York", "Eastern Standard Time", "5: error: 'timeZone' must be a name such as America/New_York")]
    [InlineData("8:00-12:00, 13:00-18:00", "8-12", "7: error: 'monday' must be hours in order such as 8:00-18:00, not '8-12'")]
    [InlineData("8:00-12:00, 13:00-18:00", "18:00-8:00", "7: error: 'monday' must be hours in order")]
    [InlineData("8:00-12:00, 13:00-18:00", "8:00-13:00, 12:00-18:00", "7: error: 'monday' must be hours in order")]
    [InlineData("8:00-12:00, 13:00-18:00", "8:00-12:00, 12:30-25:00", "7: error: 'monday' must be hours in order")]
    [InlineData("  monday:", "  mondy:", "7: error: 'mondy' is not a known key")]
    [InlineData("hours:\n  monday: \"8:00-12:00, 13:00-18:00\"\n", "", "1: error: 'hours' is missing")]
    [InlineData("funding:", "holidays: [2026-02-30]\nfunding:", "10: error: 'holidays' must be a date such as 2026-11-24, not '2026-02-30'")]
    [InlineData("https://www.weather.gov/", "http://www.weather.gov/", "8: error: 'leaveTo' must be an https address, not 'http://www.weather.gov/'")]
    [InlineData("place: on-site", "place: moon", "12: error: 'place' must be on-site or online, not 'moon'")]
    [InlineData("days: [monday]", "days: [someday, monday]", "12: error: 'someday' is not a day of the week")]
    [InlineData("days: [monday]", "days: []", "12: error: 'days' is missing")]
    [InlineData("from: \"9:30\"", "from: \"9.30\"", "12: error: 'from' must be a time such as 17:30, not '9.30'")]
    [InlineData("to: \"12:30\"", "to: \"9:30\"", "12: error: 'to' must be later than 'from'")]
    [InlineData("track: \"Day\"", "track: \"Day\", room: 5", "12: error: 'room' is not a known key")]
    [InlineData("sessions:\n", "sessions:\n  - { track: \"DAY!\", place: on-site, days: [friday], from: \"9:30\", to: \"11:00\" }\n", "13: error: another session has the same track, place and start")]
    [InlineData("funding:", "logo: \"logo.svg\"\nfunding:", "10: error: 'logo' must be a picture of the content folder such as /images/logo.svg, not 'logo.svg'")]
    [InlineData("funding:", "logo: \"/images/none.svg\"\nfunding:", "10: error: 'logo' must be a picture of the content folder")]
    [InlineData("funding:", "colors: { dusk: \"blue\" }\nfunding:", "10: error: 'dusk' must be a color such as \"#2a3050\" (in quotes), not 'blue'")]
    [InlineData("funding:", "colors: { door: \"#2a3050\" }\nfunding:", "10: error: 'door' is not a known key; known are dusk, lamp, wall")]
    public void A_fault_is_one_sentence_with_its_line(string good, string faulty, string expected)
    {
        Assert.Contains(good, ContentFiles.Profile, StringComparison.Ordinal);

        var (_, findings) = Parse(ContentFiles.Profile.Replace(good, faulty, StringComparison.Ordinal));

        Assert.StartsWith($"site.yaml:{expected}", Assert.Single(findings).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_said_together()
    {
        var (_, findings) = Parse(ContentFiles.Profile
            .Replace("(212) 736-5000", "736-5000", StringComparison.Ordinal)
            .Replace("America/New_York", "New York", StringComparison.Ordinal)
            .Replace("8:00-12:00", "8-12", StringComparison.Ordinal)
            .Replace("https:", "http:", StringComparison.Ordinal));

        Assert.Equal([2, 5, 7, 8], findings.Select(finding => finding.Line).Order());
    }

    [Theory]
    [InlineData("phone: \"(212) 736-5000\"", "phone: \"(212) 555-0123\"", 2)]
    [InlineData("phone: \"(212) 736-5000\"", "phone: \"+1 212 5550199\"", 2)]
    [InlineData("address: \"12 Harbor Street\"", "address: \"1 EXAMPLE Street\"", 4)]
    [InlineData("email: \"hello@clinic.test\"", "email: \"hello@clinic.example\"", 3)]
    public void What_is_still_a_sample_is_found(string good, string sample, int line)
    {
        var (profile, findings) = Parse(ContentFiles.Profile.Replace(good, sample, StringComparison.Ordinal));

        Assert.Empty(findings);
        Assert.Equal(line, Assert.Single(profile?.Placeholders ?? []).Line);
    }

    [Fact]
    public void A_remark_may_say_example()
    {
        var (profile, _) = Parse(ContentFiles.Profile.Replace("hours:", "# For example:\nhours: # an example", StringComparison.Ordinal));

        Assert.Empty(profile?.Placeholders ?? [Finding.Error("", 0, "no profile")]);
    }

    private static (SiteProfile? Profile, List<Finding> Findings) Parse(string text)
    {
        var findings = new List<Finding>();
        return (SiteProfileParser.Parse("site.yaml", text, address => address == "/images/logo.svg", findings), findings);
    }
}
