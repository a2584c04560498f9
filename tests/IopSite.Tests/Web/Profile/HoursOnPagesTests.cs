using System.Globalization;
using IopSite.Intake;
using IopSite.Tests.Intake.Talk;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IopSite.Tests.Web.Profile;

/// <summary>What each page says about the hour, asked for twice at each moment: as it is made, and as it is kept.</summary>
public sealed class HoursOnPagesTests
{
    private static readonly string[] English = ["/", "/iop", "/faq", "/faq/evenings", "/talk", "/search", "/no-such-page"];
    private static readonly string[] Spanish = ["/es", "/es/iop", "/es/faq", "/es/talk", "/es/search", "/es/no-such-page"];

    // New York is at -5:00 in winter and at -4:00 from March 14 to November 7, 2027. Thanksgiving, November 26, is a holiday of the sample.
    private static readonly (string Moment, string English, string Spanish)[] Moments =
    [
        ("2026-11-24T10:00:00-05:00", "Open now until 6 pm", "Abierto ahora hasta las 6 pm"),
        ("2026-11-25T07:59:59-05:00", "Closed now. Opens today at 8 am.", "Cerrado ahora. Abre hoy a las 8 am."),
        ("2026-11-25T08:00:00-05:00", "Open now until 6 pm", "Abierto ahora hasta las 6 pm"),
        ("2026-11-25T17:59:59-05:00", "Open now until 6 pm", "Abierto ahora hasta las 6 pm"),
        ("2026-11-25T18:00:00-05:00", "Closed now. Opens Friday at 8 am.", "Cerrado ahora. Abre el viernes a las 8 am."),
        ("2026-11-25T23:59:59-05:00", "Closed now. Opens Friday at 8 am.", "Cerrado ahora. Abre el viernes a las 8 am."),
        ("2026-11-26T00:00:00-05:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2026-11-26T12:00:00-05:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2026-11-27T00:00:00-05:00", "Closed now. Opens today at 8 am.", "Cerrado ahora. Abre hoy a las 8 am."),
        ("2026-11-27T18:00:00-05:00", "Closed now. Opens Monday at 8 am.", "Cerrado ahora. Abre el lunes a las 8 am."),
        ("2027-03-14T01:59:59-05:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2027-03-14T03:00:00-04:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2027-03-15T07:59:59-04:00", "Closed now. Opens today at 8 am.", "Cerrado ahora. Abre hoy a las 8 am."),
        ("2027-03-15T08:00:00-04:00", "Open now until 6 pm", "Abierto ahora hasta las 6 pm"),
        ("2027-03-15T18:00:00-04:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2027-11-07T01:30:00-04:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2027-11-07T01:30:00-05:00", "Closed now. Opens tomorrow at 8 am.", "Cerrado ahora. Abre mañana a las 8 am."),
        ("2027-11-08T07:59:59-05:00", "Closed now. Opens today at 8 am.", "Cerrado ahora. Abre hoy a las 8 am."),
        ("2027-11-08T08:00:00-05:00", "Open now until 6 pm", "Abierto ahora hasta las 6 pm"),
    ];

    [Fact]
    public async Task Every_page_says_what_holds_at_each_moment_in_its_language()
    {
        await using var site = Quiet();
        foreach (var (moment, english, spanish) in Moments)
        {
            site.Clock.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
            foreach (var path in English.Concat(English))
                Assert.Equal((moment, path, english), (moment, path, await HoursAsync(site, path)));
            foreach (var path in Spanish.Concat(Spanish))
                Assert.Equal((moment, path, spanish), (moment, path, await HoursAsync(site, path)));
        }
    }

    [Fact]
    public async Task No_browser_keeps_a_page_beyond_the_moment_at_which_it_would_be_wrong()
    {
        await using var site = Quiet();
        foreach (var (moment, _, _) in Moments)
        {
            site.Clock.SetUtcNow(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
            var page = await site.GetAsync("/iop");
            var seconds = int.Parse((page.Header("Cache-Control") ?? "").Replace("public, max-age=", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

            if (seconds > 0)
                site.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));

            Assert.InRange(seconds, 0, 300);
            Assert.Equal(page.Page.Text(".reach span"), await HoursAsync(site, "/iop"));
        }
    }

    [Fact]
    public async Task New_hours_a_new_holiday_and_a_new_zone_are_shown_at_the_next_request()
    {
        await using var site = new Site();
        var open = await site.GetAsync("/iop");

        await ChangeAsync("tuesday: \"8:00-18:00\"", "tuesday: \"8:00-16:30\"", "Open now until 4:30 pm");
        await ChangeAsync("holidays: [", "holidays: [2026-11-24, ", "Closed now. Opens tomorrow at 8 am.");
        await ChangeAsync("holidays: [2026-11-24, ", "holidays: [", "Open now until 4:30 pm");
        // Seven in the morning in Los Angeles.
        await ChangeAsync("America/New_York", "America/Los_Angeles", "Closed now. Opens today at 8 am.");

        async Task ChangeAsync(string old, string changed, string words)
        {
            var profile = site.Read("site.yaml");
            Assert.Contains(old, profile, StringComparison.Ordinal);
            site.Write("site.yaml", profile.Replace(old, changed, StringComparison.Ordinal));
            site.Live.Reload();
            Assert.Empty(site.Live.Faults);

            var answer = await site.GetAsync("/iop", ("If-None-Match", open.Header("ETag") ?? ""));

            Assert.Equal((200, words), (answer.Status, answer.Page.Text(".reach span")));
        }
    }

    // A clock that jumps over months would ring all timers of the workers on its way: nobody works here.
    private static Site Quiet() => new()
    {
        Change = services =>
        {
            foreach (var worker in services.Where(service => service.ServiceType == typeof(IHostedService) && IsOfIntake(service)).ToList())
                services.Remove(worker);
        },
    };

    private static bool IsOfIntake(ServiceDescriptor service) =>
        (service.ImplementationType ?? service.ImplementationFactory?.Method.DeclaringType)?.Assembly == typeof(Clinic).Assembly;

    private static async Task<string> HoursAsync(Site site, string path) => (await site.GetAsync(path)).Page.Text(".reach span");
}
