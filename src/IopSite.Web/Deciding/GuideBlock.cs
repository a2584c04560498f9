using IopSite.Web.Articles;
using IopSite.Web.Articles.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;

namespace IopSite.Web.Deciding;

/// <summary><c>:::guide</c>: all questions and results to read, each answer a link to what comes after it.</summary>
internal static class GuideBlock
{
    public static void Write(HtmlRenderer renderer, CustomContainer block, PageWriting writing)
    {
        if (writing.Guide is not { } guide)
            return;
        foreach (var question in guide.Questions)
            WriteQuestion(renderer, guide, question);
        foreach (var result in guide.Results)
            WriteResult(renderer, result);
    }

    private static void WriteQuestion(HtmlRenderer renderer, Guide guide, GuideQuestion question)
    {
        WriteHeading(renderer, question.Name, question.Ask);
        renderer.Render(question.Why.Document);
        renderer.Write("<ul>\n");
        foreach (var answer in question.Answers)
            renderer.Write($"<li>{Escape.Html(answer.Say)}: <a href=\"#{Guide.Anchor(answer.Then)}\">{Escape.Html(guide.Title(answer.Then) ?? "")}</a></li>\n");
        renderer.Write("</ul>\n");
    }

    private static void WriteResult(HtmlRenderer renderer, GuideResult result)
    {
        if (result.Card is { } card)
            renderer.Write($"<section class=\"care-card {card}\" aria-labelledby=\"{Guide.Anchor(result.Name)}\">");
        WriteHeading(renderer, result.Name, result.Title);
        if (result.Card is not null)
            renderer.Write("<div class=\"body\">");
        CareCardBlock.WriteBody(renderer, result.Text.Document);
        if (result.Card is not null)
            renderer.Write("</div></section>\n");
    }

    private static void WriteHeading(HtmlRenderer renderer, string name, string words) =>
        renderer.Write($"<h3 id=\"{Guide.Anchor(name)}\">{Escape.Html(words)}</h3>\n");
}
