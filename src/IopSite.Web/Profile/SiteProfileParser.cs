using System.Globalization;
using System.Text.RegularExpressions;
using IopSite.Web.Linting;
using IopSite.Web.Look;
using IopSite.Web.Yaml;

namespace IopSite.Web.Profile;

/// <summary><c>site.yaml</c> → <see cref="SiteProfile"/>. Pure: all faults are findings with their line.</summary>
internal static partial class SiteProfileParser
{
    /// <param name="hasImage">Whether the content folder holds the picture of an address.</param>
    public static SiteProfile? Parse(string file, string text, Func<string, bool> hasImage, ICollection<Finding> findings)
    {
        if (YamlText.Read(file, text, 0, findings) is not { } fields)
            return null;
        var phone = fields.RequiredText("phone");
        var profile = new SiteProfile
        {
            Name = fields.RequiredText("name"),
            Phone = phone,
            PhoneLink = PhoneLink(fields, phone),
            Email = fields.RequiredText("email"),
            Address = fields.RequiredText("address"),
            Hours = OpeningHoursParser.Parse(fields),
            WhoAnswers = fields.Text("whoAnswers"),
            License = fields.Text("license"),
            Accreditation = fields.Text("accreditation"),
            Team = [.. fields.Maps("team").Select(Role)],
            Sessions = Sessions(fields),
            Insurers = fields.Texts("insurers"),
            Costs = [.. fields.Maps("costs").Select(Cost)],
            LeaveTo = Https(fields, "leaveTo"),
            Corrections = fields.RequiredText("corrections"),
            Funding = fields.RequiredText("funding"),
            Notices = fields.Texts("notices"),
            Colors = SiteColors.Parse(fields.Map("colors")),
            ColorsLine = fields.Line("colors"),
            Logo = Logo(fields, hasImage),
            Placeholders = [.. Placeholders(file, text)],
        };
        fields.RefuseUnknown();
        return profile;
    }

    private static string PhoneLink(YamlFields fields, string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        if (phone != "" && digits.Length is < 10 or > 15)
            fields.Refuse("phone", $"'phone' must be a number with its area code, not '{phone}'");
        return digits.Length == 10 ? $"tel:+1{digits}" : $"tel:+{digits}";
    }

    private static TeamRole Role(YamlFields fields)
    {
        var role = new TeamRole(fields.RequiredText("role"), fields.RequiredText("does"), fields.Text("name"));
        fields.RefuseUnknown();
        return role;
    }

    private static List<Session> Sessions(YamlFields fields)
    {
        var sessions = new List<Session>();
        foreach (var map in fields.Maps("sessions"))
        {
            var session = Session(map);
            if (sessions.Exists(other => other.Id == session.Id))
                map.Refuse("track", "another session has the same track, place and start: name the days in one of them");
            sessions.Add(session);
        }
        return sessions;
    }

    private static Session Session(YamlFields fields)
    {
        var session = new Session(
            fields.RequiredText("track"), Online(fields), Days(fields), fields.RequiredTime("from"), fields.RequiredTime("to"));
        if (session.To <= session.From)
            fields.Refuse("to", "'to' must be later than 'from'");
        fields.RefuseUnknown();
        return session;
    }

    private static bool Online(YamlFields fields)
    {
        var place = fields.RequiredText("place");
        if (place is not ("" or "on-site" or "online"))
            fields.Refuse("place", $"'place' must be on-site or online, not '{place}'");
        return place == "online";
    }

    private static List<DayOfWeek> Days(YamlFields fields)
    {
        var days = new List<DayOfWeek>();
        foreach (var name in fields.Texts("days"))
            if (OpeningHoursParser.Day(name) is { } day)
                days.Add(day);
            else
                fields.Refuse("days", $"'{name}' is not a day of the week");
        if (days.Count == 0)
            fields.Refuse(null, "'days' is missing");
        return days;
    }

    private static Cost Cost(YamlFields fields)
    {
        var cost = new Cost(fields.RequiredText("what"), fields.RequiredText("price"));
        fields.RefuseUnknown();
        return cost;
    }

    private static Uri Https(YamlFields fields, string key)
    {
        var text = fields.RequiredText(key);
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            return address;
        if (text != "")
            fields.Refuse(key, $"'{key}' must be an https address, not '{text}'");
        return new Uri("https://invalid.invalid/");
    }

    private static string? Logo(YamlFields fields, Func<string, bool> hasImage)
    {
        if (fields.Text("logo") is not { } address)
            return null;
        if (address.StartsWith("/images/", StringComparison.Ordinal) && hasImage(address))
            return address;
        fields.Refuse("logo", $"'logo' must be a picture of the content folder such as /images/logo.svg, not '{address}'");
        return null;
    }

    private static IEnumerable<Finding> Placeholders(string file, string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Index()
            .Where(line => Placeholder().IsMatch(line.Item.Split('#')[0]))
            .Select(line => Finding.Error(file, line.Index + 1, $"is still a sample: {line.Item.Trim().ToString(CultureInfo.InvariantCulture)}"));

    [GeneratedRegex(@"555\D{0,2}01\d\d|\bexample\b", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
