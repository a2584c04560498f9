using IopSite.Web.Shared;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IopSite.Web.Articles.Blocks;

internal sealed class SourceMarkerRenderer(PageWriting writing) : HtmlObjectRenderer<SourceMarker>
{
    protected override void Write(HtmlRenderer renderer, SourceMarker obj)
    {
        // Two facts of one source side by side are one number.
        if (!renderer.EnableHtmlForInline || (obj.PreviousSibling is SourceMarker before && before.Key == obj.Key))
            return;
        var number = writing.SourceNumber(obj.Key);
        var id = writing.IsFirstMarker(obj.Key) ? $" id=\"ref-{number}\"" : "";
        var label = Escape.Html(SiteTexts.Source.With(number));
        renderer.Write($"<sup class=\"src\"><a href=\"#source-{number}\"{id} aria-label=\"{label}\">{number}</a></sup>");
    }
}
