using IopSite.Web.Articles;
using IopSite.Web.Linting;
using Microsoft.AspNetCore.Mvc;

namespace IopSite.Web.Components;

/// <summary>In Development only: every part that pages are made of, with its states, for whoever changes the look.</summary>
internal sealed class ComponentsController(IHostEnvironment environment, LiveContent content, IConfiguration configuration) : Controller
{
    [HttpGet("/dev/components")]
    public IActionResult Show()
    {
        if (!environment.IsDevelopment())
            return NotFound();
        var profile = content.Current.Profile;
        var values = ContentServices.Settings(configuration).Concat(ContentValues.Of(profile)).ToDictionary();
        var source = new Source("S1", "A source with an address", "who published it", 2026, new Uri("https://www.samhsa.gov/"), new(2026, 11, 24), MayBeCited: true);
        var findings = new List<Finding>();
        var article = new ArticleParser(profile, new Dictionary<string, Source> { ["S1"] = source }, values, _ => null)
            .Parse("components.md", Addresses.English, "/dev/components", Sample(), findings);
        // The sample is ours: a fault in it is a fault of the code.
        return article is not null && findings.Count == 0
            ? View("Components", new ArticlePage(article, IsFallback: false, [new("/", "Home")], [new("/iop", "A related page", "One line on what you get.")], new(null, null), ""))
            : throw new InvalidOperationException(string.Join('\n', findings));
    }

    private static string Sample()
    {
        using var stream = typeof(ComponentsController).Assembly.GetManifestResourceStream("Components/components.md")
            ?? throw new InvalidOperationException("components.md is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
