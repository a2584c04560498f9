namespace IopSite.Web.Articles;

internal enum PassageKind
{
    Head,
    Summary,
    Heading,
    Paragraph,
    Item,
    Cell,
    Alternative,
}
