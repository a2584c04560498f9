using IopSite.Web.Deciding;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace IopSite.Web.Articles.Blocks;

/// <summary>The fixed blocks between <c>:::name</c> and <c>:::</c>. Each name has one way of being written, so a page cannot break its layout.</summary>
internal sealed class BlockRenderer(PageWriting writing) : HtmlObjectRenderer<CustomContainer>
{
    private delegate void Writer(HtmlRenderer renderer, CustomContainer block, PageWriting writing);

    private static readonly Dictionary<string, Writer> Writers = new()
    {
        ["care-card"] = CareCardBlock.Write,
        ["compare"] = (renderer, block, _) => renderer.WriteChildren(block),
        ["doors"] = DoorsBlock.Write,
        ["guide"] = GuideBlock.Write,
        ["hours"] = ProfileBlocks.WriteHours,
        ["insurers"] = ProfileBlocks.WriteInsurers,
        ["notices"] = ProfileBlocks.WriteNotices,
        ["ladder"] = LadderBlock.Write,
        ["note"] = NoteBlock.Write,
        ["sessions"] = ProfileBlocks.WriteSessions,
        ["steps"] = StepsBlock.Write,
        ["team"] = ProfileBlocks.WriteTeam,
    };

    public static IReadOnlyCollection<string> Names => Writers.Keys;

    protected override void Write(HtmlRenderer renderer, CustomContainer obj)
    {
        if (Writers.TryGetValue(obj.Info ?? "", out var write))
            write(renderer, obj, writing);
    }
}
