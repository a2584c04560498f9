using System.Text;
using System.Text.RegularExpressions;
using IopSite.BrowserTests.Support;

namespace IopSite.BrowserTests;

public sealed partial class PrintTests(Browser browser, Site site)
{
    [Theory, InlineData("/sheets/insurer"), InlineData("/sheets/program"), InlineData("/sheets/my-week")]
    public async Task A_sheet_fits_one_page_of_US_letter_paper(string path)
    {
        await using var visit = await browser.VisitAsync(site);
        await visit.OpenAsync(path);

        var pdf = await visit.Page.PdfAsync(new() { Format = "Letter" });

        Assert.Single(PageOfPdf().Matches(Encoding.Latin1.GetString(pdf)));
    }

    [Theory, InlineData("nine-to-five"), InlineData("rotating")]
    public async Task A_planned_week_fits_one_page_of_US_letter_paper(string usual)
    {
        await using var visit = await browser.VisitAsync(site);
        var form = new WeekForm(visit.Page);
        await visit.OpenAsync("/iop/week");
        await form.MarkFullWeekAsync();
        await form.StartFromAsync(usual);

        var pdf = await visit.Page.PdfAsync(new() { Format = "Letter" });

        Assert.Single(PageOfPdf().Matches(Encoding.Latin1.GetString(pdf)));
    }

    [GeneratedRegex(@"/Type /Page\b")]
    private static partial Regex PageOfPdf();
}
