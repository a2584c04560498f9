using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IopSite.Web.Articles.Blocks;

internal sealed class PlaceholderRenderer(PageWriting writing) : HtmlObjectRenderer<Placeholder>
{
    protected override void Write(HtmlRenderer renderer, Placeholder obj)
    {
        var value = writing.Values.GetValueOrDefault(obj.Name, "");
        var isLink = renderer.EnableHtmlForInline && obj.Name is "phone" or "email";
        if (isLink)
            renderer.Write($"<a href=\"{(obj.Name == "phone" ? writing.Profile.PhoneLink : $"mailto:{value}")}\">");
        renderer.WriteEscape(value);
        if (isLink)
            renderer.Write("</a>");
    }
}
