using System.Globalization;
using IopSite.Intake;
using IopSite.Web.Profile;
using IopSite.Web.Shared;

namespace IopSite.Tests.Web.Profile;

public sealed class HoursInWordsTests
{
    // Tuesday, 24 November 2026
    private static readonly DateOnly Tuesday = new(2026, 11, 24);

    [Theory]
    [InlineData("8:00", "Open now until noon")]
    [InlineData("11:59", "Open now until noon")]
    [InlineData("12:00", "Closed now. Opens today at 1:30 pm.")]
    [InlineData("7:59", "Closed now. Opens today at 8 am.")]
    [InlineData("17:59", "Open now until 6 pm")]
    [InlineData("18:00", "Closed now. Opens tomorrow at 8 am.")]
    public void Says_what_holds_at_this_minute(string time, string words)
    {
        using var _ = new InLanguage("en");

        Assert.Equal(words, HoursInWords.Now(Hours((8, 12), (13.5, 18)), At(Tuesday, time)));
    }

    [Fact]
    public void Names_the_day_when_it_is_not_the_next_one()
    {
        using var _ = new InLanguage("en");
        var weekdays = Hours((8, 18));

        Assert.Equal("Closed now. Opens Monday at 8 am.", HoursInWords.Now(weekdays, At(Tuesday.AddDays(3), "18:00")));
        Assert.Equal("Closed now. Opens Friday at 8 am.", HoursInWords.Now(
            weekdays with { Holidays = new HashSet<DateOnly> { Tuesday.AddDays(1), Tuesday.AddDays(2) } }, At(Tuesday, "18:00")));
        Assert.Equal("Closed now. Opens December 2 at 8 am.", HoursInWords.Now(
            weekdays with { Holidays = Enumerable.Range(0, 8).Select(Tuesday.AddDays).ToHashSet() }, At(Tuesday, "10:00")));
        Assert.Equal("Closed now", HoursInWords.Now(weekdays with { Week = new Dictionary<DayOfWeek, IReadOnlyList<OpenRange>>() }, At(Tuesday, "10:00")));
    }

    [Fact]
    public void Counts_in_the_time_zone_of_the_clinic()
    {
        using var _ = new InLanguage("en");

        Assert.Equal("Open now until 6 pm", HoursInWords.Now(Hours((8, 18)), new DateTimeOffset(Tuesday, new(22, 59), TimeSpan.Zero)));
        Assert.Equal("Closed now. Opens tomorrow at 8 am.", HoursInWords.Now(Hours((8, 18)), new DateTimeOffset(Tuesday, new(23, 0), TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("1-5:8-18", "weekdays 8 am to 6 pm")]
    [InlineData("1-5:8-18 6:9-12", "weekdays 8 am to 6 pm, Saturday 9 am to noon")]
    [InlineData("0-6:0-24", "every day midnight to midnight")]
    [InlineData("1-4:8-18 5:8-17", "Monday to Thursday 8 am to 6 pm, Friday 8 am to 5 pm")]
    [InlineData("1-2:8-18 4-5:8-18", "Monday and Tuesday 8 am to 6 pm, Thursday and Friday 8 am to 6 pm")]
    [InlineData("6:10-14 0:10-14", "Saturday and Sunday 10 am to 2 pm")]
    [InlineData("", "")]
    public void Puts_days_of_the_same_hours_together(string week, string words)
    {
        using var _ = new InLanguage("en");

        Assert.Equal(words, HoursInWords.Week(Week(week)));
    }

    [Fact]
    public void Says_the_same_in_Spanish()
    {
        using var _ = new InLanguage("es");

        Assert.Equal("de lunes a viernes de 8 am a 6 pm, sábado de 9 am a 12 del mediodía", HoursInWords.Week(Week("1-5:8-18 6:9-12")));
        Assert.Equal("Cerrado ahora. Abre el lunes a las 8 am.", HoursInWords.Now(Hours((8, 18)), At(Tuesday.AddDays(3), "18:00")));
    }

    private static OpeningHours Hours(params (double From, double To)[] ranges) => new(
        TimeZoneInfo.FindSystemTimeZoneById("America/New_York"),
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<OpenRange>)[.. ranges.Select(range => new OpenRange(Time(range.From), Time(range.To)))]),
        new HashSet<DateOnly>());

    // "1-5:8-18" is Monday to Friday from 8 to 18.
    private static OpeningHours Week(string week) => Hours() with
    {
        Week = week.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':')).SelectMany(part =>
        {
            var (days, hours) = (Numbers(part[0]), Numbers(part[1]));
            return Enumerable.Range(days[0], days[^1] - days[0] + 1).Select(day => (Day: (DayOfWeek)day, Range: new OpenRange(Time(hours[0]), Time(hours[1] % 24))));
        }).ToDictionary(open => open.Day, open => (IReadOnlyList<OpenRange>)[open.Range]),
    };

    private static int[] Numbers(string text) => [.. text.Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static TimeOnly Time(double hour) => TimeOnly.FromTimeSpan(TimeSpan.FromHours(hour));

    // New York is five hours behind in winter.
    private static DateTimeOffset At(DateOnly day, string time) => new(day, TimeOnly.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(-5));
}
