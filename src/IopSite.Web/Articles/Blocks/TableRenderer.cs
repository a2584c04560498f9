using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace IopSite.Web.Articles.Blocks;

/// <summary>A table that a phone shows as one card a row: each cell carries the head of its column.</summary>
internal sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        var rows = obj.OfType<TableRow>().ToList();
        var heads = rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()).Select(cell => Html(renderer, cell)).ToList();
        renderer.Write("<div class=\"compare\"><table>\n<thead><tr>");
        foreach (var head in heads)
            renderer.Write(head == "" ? "<td></td>" : $"<th scope=\"col\">{head}</th>");
        renderer.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in rows.Where(row => !row.IsHeader))
            WriteRow(renderer, heads, [.. row.OfType<TableCell>().Select(cell => Html(renderer, cell))]);
        renderer.Write("</tbody></table></div>\n");
    }

    private static void WriteRow(HtmlRenderer renderer, List<string> heads, IReadOnlyList<string> cells)
    {
        renderer.Write("<tr>");
        foreach (var (index, cell) in cells.Index())
            renderer.Write(index == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td data-label=\"{heads.ElementAtOrDefault(index)}\">{cell}</td>");
        renderer.Write("</tr>\n");
    }

    // Cells are written aside, so that the head of a column can stand in an attribute too.
    private static string Html(HtmlRenderer renderer, TableCell cell)
    {
        using var html = new StringWriter();
        var page = renderer.Writer;
        renderer.Writer = html;
        foreach (var paragraph in cell.OfType<ParagraphBlock>())
            renderer.WriteLeafInline(paragraph);
        renderer.Writer = page;
        return html.ToString();
    }
}
