using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IopSite.Web.Hosting;
using IopSite.Web.Profile;

namespace IopSite.Web.Articles;

/// <summary>What a page shows, once more for machines, in the terms of schema.org. Nothing stands here that the page does not say.</summary>
internal static class JsonLd
{
    public static string Article(Article article, IReadOnlyList<Crumb> crumbs, SiteProfile profile, SiteOptions site) => Graph(
        new JsonObject
        {
            ["@type"] = "MedicalWebPage",
            ["@id"] = site.Absolute(article.Address),
            ["url"] = site.Absolute(article.Address),
            ["name"] = article.Title,
            ["description"] = article.Matter.Description,
            ["inLanguage"] = article.Language,
            // The page for a crisis spends no line on whom it is for.
            ["audience"] = article.Path == "/crisis" ? null : new JsonObject { ["@type"] = "Audience", ["audienceType"] = article.Matter.Audience },
            ["author"] = article.Matter.Author is { } author ? Person(author) : Organization(profile, site),
            ["reviewedBy"] = article.Matter.Reviewer is { } reviewer ? Person(reviewer) : null,
            ["datePublished"] = Date(article.Matter.Published),
            ["lastReviewed"] = Date(article.Matter.Reviewed),
            ["citation"] = new JsonArray([.. article.Sources.Select(Citation)]),
        },
        crumbs.Count > 0 ? Breadcrumbs(crumbs, article, site) : null);

    public static string Home(Article article, SiteProfile profile, SiteOptions site) => Graph(
        Organization(profile, site),
        new JsonObject
        {
            ["@type"] = "WebSite",
            ["url"] = site.Absolute("/"),
            ["name"] = profile.Name,
            ["description"] = article.Matter.Description,
            ["inLanguage"] = article.Language,
        });

    /// <summary>Questions whose answers stand on the page.</summary>
    public static string Questions(IEnumerable<Article> questions, SiteOptions site) => Graph(
        new JsonObject
        {
            ["@type"] = "FAQPage",
            ["mainEntity"] = new JsonArray([.. questions.Select(question => new JsonObject
            {
                ["@type"] = "Question",
                ["name"] = question.Title,
                ["url"] = site.Absolute(question.Address),
                ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = question.LeadText },
            })]),
        });

    private static JsonObject Organization(SiteProfile profile, SiteOptions site) => new()
    {
        ["@type"] = "Organization",
        ["@id"] = site.Absolute("/#organization"),
        ["name"] = profile.Name,
        ["url"] = site.Absolute("/"),
        ["telephone"] = profile.PhoneLink["tel:".Length..],
    };

    private static JsonObject Person(string name) => new() { ["@type"] = "Person", ["name"] = name };

    private static JsonObject Citation(Source source) => new()
    {
        ["@type"] = "CreativeWork",
        ["name"] = source.Title,
        ["publisher"] = source.Publisher,
        ["url"] = source.Url?.ToString(),
    };

    private static JsonObject Breadcrumbs(IReadOnlyList<Crumb> crumbs, Article article, SiteOptions site) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. crumbs.Append(new Crumb(article.Address, article.Title)).Index()
            .Select(step => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = step.Index + 1,
                ["name"] = step.Item.Title,
                ["item"] = site.Absolute(step.Item.Address),
            })]),
    };

    private static string Graph(params IEnumerable<JsonObject?> things)
    {
        var graph = new JsonArray([.. things.OfType<JsonObject>().Select(WithoutNulls)]);
        // The serializer escapes < and >, so no text can end the script element that this stands in.
        return new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(JsonSerializerOptions.Default);
    }

    private static JsonObject WithoutNulls(JsonObject thing)
    {
        foreach (var (key, value) in thing.ToList())
            if (value is null)
                thing.Remove(key);
        return thing;
    }

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
