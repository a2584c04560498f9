using System.Globalization;
using IopSite.Web.Profile;
using IopSite.Web.Shared;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace IopSite.Web.Articles.Blocks;

/// <summary>Blocks that show what <c>site.yaml</c> says: <c>:::hours</c>, <c>:::sessions</c>, <c>:::team</c>, <c>:::insurers</c>, <c>:::notices</c>.</summary>
internal static class ProfileBlocks
{
    public static void WriteHours(HtmlRenderer renderer, CustomContainer block, PageWriting writing) =>
        WriteRows(renderer, "hours", HoursInWords.Rows(writing.Profile.Hours).Select(row => (Capital(row.Days), new[] { row.Times })));

    public static void WriteSessions(HtmlRenderer renderer, CustomContainer block, PageWriting writing) =>
        WriteRows(renderer, "sessions", writing.Profile.Sessions.Select(session => (session.Track, SessionInWords.Lines(session))));

    public static void WriteTeam(HtmlRenderer renderer, CustomContainer block, PageWriting writing) =>
        WriteList(renderer, "team", writing.Profile.Team.Select(role =>
            $"<strong>{Escape.Html(role.Name is { } name ? $"{name}, {role.Role}" : role.Role)}</strong> {Escape.Html(role.Does)}"));

    public static void WriteInsurers(HtmlRenderer renderer, CustomContainer block, PageWriting writing) =>
        WriteList(renderer, "insurers", writing.Profile.Insurers.Select(Escape.Html));

    public static void WriteNotices(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        foreach (var notice in writing.Profile.Notices)
            renderer.Write($"<p>{Escape.Html(notice)}</p>\n");
        if (writing.Profile.Notices.Count == 0)
            renderer.Write($"<p>{Escape.Html(SiteTexts.NoNotices)}</p>\n");
    }

    private static void WriteRows(HtmlRenderer renderer, string name, IEnumerable<(string Term, string[] Lines)> rows)
    {
        renderer.Write($"<dl class=\"{name}\">\n");
        foreach (var (term, lines) in rows)
            renderer.Write($"<div><dt>{Escape.Html(term)}</dt><dd>{string.Join("<br>", lines.Select(Escape.Html))}</dd></div>\n");
        renderer.Write("</dl>\n");
    }

    private static void WriteList(HtmlRenderer renderer, string name, IEnumerable<string> items)
    {
        renderer.Write($"<ul class=\"{name}\">\n");
        foreach (var item in items)
            renderer.Write($"<li>{item}</li>\n");
        renderer.Write("</ul>\n");
    }

    private static string Capital(string text) => char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
