using IopSite.Web.Articles.Blocks;

namespace IopSite.Web.Articles;

/// <summary>A piece of a page as its reader reads it: one heading, paragraph, list item or cell, without marks and addresses.</summary>
/// <param name="Line">Where it begins in the file, from 1.</param>
/// <param name="IsCounted">Whether it counts for the reading grade: front matter other than the summary, and care cards, do not.</param>
/// <param name="Markers">The sources named in it.</param>
internal sealed record Passage(int Line, PassageKind Kind, string Text, bool IsCounted, IReadOnlyList<SourceMarker> Markers);
