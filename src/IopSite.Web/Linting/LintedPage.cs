using IopSite.Web.Articles;

namespace IopSite.Web.Linting;

/// <summary>A page before the rules: what people read of it, raw and with unavoidable names masked.</summary>
internal sealed class LintedPage(Article article, NameMask mask)
{
    public Article Article => article;
    public string File => article.File;
    public bool IsEnglish => article.Language == Addresses.English;
    public IReadOnlyList<Passage> Passages => article.Passages;

    public Readability Raw { get; } = new(Counted(article.Passages));
    public Readability Masked { get; } = new(mask.Over(Counted(article.Passages)));

    /// <summary>The parts below the headings, with the line of their heading; the first stands before any.</summary>
    public IEnumerable<(int Line, Readability Masked)> Sections()
    {
        var section = new List<Passage>();
        foreach (var passage in Passages)
        {
            if (passage.Kind == PassageKind.Heading && section.Count > 0)
            {
                yield return (section[0].Line, new(mask.Over(Counted(section))));
                section.Clear();
            }
            if (passage.IsCounted)
                section.Add(passage);
        }
        if (section.Count > 0)
            yield return (section[0].Line, new(mask.Over(Counted(section))));
    }

    public Finding Error(int line, string message) => new(File, line, Level.Error, message);

    public Finding Warning(int line, string message) => new(File, line, Level.Warning, message);

    private static string Counted(IEnumerable<Passage> passages) =>
        string.Join('\n', passages.Where(passage => passage.IsCounted).Select(passage => passage.Text));
}
