using IopSite.Web.Articles;
using IopSite.Web.Shared;

namespace IopSite.Web.Search;

/// <summary>
/// All pages that may be seen, ready to be searched. On a Spanish address also those that are not translated, by what the
/// Spanish words mean in English. One caller at a time.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private const int MostPages = 10;

    // What fits so much worse than the best page only tires the reader.
    private const double LeastPart = 0.15;

    // No person types more words than this, and each costs time.
    private const int MostWords = 24;

    // What a page that is named for a phrase gets, as parts of the best score; the second gets less.
    private static readonly double[] WorthOfNamed = [0.95, 0.75, 0.6, 0.5];

    private readonly SearchTerms terms;
    private readonly ArticleLibrary visible;
    private readonly Dictionary<string, SectionTable> tables;
    private readonly Dictionary<string, Dictionary<string, int>> vocabularies;

    public SearchIndex(ArticleLibrary visible, SearchTerms terms)
    {
        (this.visible, this.terms) = (visible, terms);
        tables = new[] { Addresses.English, Addresses.Spanish }.ToDictionary(language => language, language => Table(language, visible));
        vocabularies = tables.Keys.ToDictionary(language => language, Vocabulary);
    }

    public FoundPages Find(string language, IReadOnlyList<string> typed)
    {
        if (typed.Count == 0)
            return FoundPages.None;
        var searched = language == Addresses.English ? [Addresses.English] : new[] { Addresses.Spanish, Addresses.English };
        var meant = typed.Take(MostWords).Select(word => Meant(word, language, searched)).ToList();
        var wishes = Wishes.Of(meant, terms.In(language), Fillers.In(language));
        var ranked = searched.SelectMany(of => Rank(of, language, wishes)).OrderByDescending(page => page.Score).Take(MostPages).ToList();
        var found = ranked.Where(page => page.Score >= LeastPart * ranked[0].Score)
            .Select(page => Page(language, page.Language, page.Section, wishes)).ToList();
        return new(found, [.. meant.Except(typed)]);
    }

    public void Dispose()
    {
        foreach (var table in tables.Values)
            table.Dispose();
    }

    private static SectionTable Table(string language, ArticleLibrary visible)
    {
        using var _ = new InLanguage(language);
        // The form is no page of the library, and yet what many look for.
        var form = new Section("/talk", SiteTexts.TalkTitle, "", "", $"{SiteTexts.TalkDescription} {SiteTexts.AskUs}. {SiteTexts.TalkBandText}");
        return new(language, [.. visible.All.Where(page => page.Language == language).OrderBy(page => page.Path, StringComparer.Ordinal).SelectMany(Sections.Of), form]);
    }

    private Dictionary<string, int> Vocabulary(string language)
    {
        var words = terms.In(language).SelectMany(synonym => synonym.Words).Distinct().ToDictionary(word => word, _ => 1);
        foreach (var table in language == Addresses.English ? [tables[language]] : tables.Values.ToArray())
            foreach (var (word, count) in table.Vocabulary)
                words[word] = words.GetValueOrDefault(word) + count;
        return words;
    }

    private string Meant(string word, string language, string[] searched) =>
        vocabularies[language].ContainsKey(word) || Fillers.In(language).Contains(word) || searched.Any(of => tables[of].Knows(word))
            ? word : Spelling.Nearest(word, vocabularies[language]) ?? word;

    /// <summary>Each page once, by its best section. A page need not answer all wishes, nor all in one section.</summary>
    private IEnumerable<(string Language, int Section, double Score)> Rank(string of, string language, IReadOnlyList<Wish> wishes)
    {
        var sections = tables[of].Sections;
        var bySection = new Dictionary<int, double>();
        var byPage = new Dictionary<string, double>();
        foreach (var wish in wishes)
        {
            var here = new Dictionary<int, double>();
            foreach (var (words, worth) in wish.Ways)
                foreach (var (section, score) in tables[of].Scores(words))
                    here[section] = Math.Max(here.GetValueOrDefault(section), worth * score);
            foreach (var (section, score) in here)
                bySection[section] = bySection.GetValueOrDefault(section) + score;
            foreach (var page in here.GroupBy(entry => sections[entry.Key].Path))
                byPage[page.Key] = byPage.GetValueOrDefault(page.Key) + page.Max(entry => entry.Value);
        }
        var best = byPage.Count == 0 ? 1 : byPage.Values.Max();
        foreach (var wish in wishes)
            foreach (var (place, path) in wish.Pages.Take(WorthOfNamed.Length).Index())
                byPage[path] = byPage.GetValueOrDefault(path) + (WorthOfNamed[place] * best);

        foreach (var page in sections.Index().Where(section => byPage.ContainsKey(section.Item.Path)).GroupBy(section => section.Item.Path))
            if (of == language || visible.Find(language, page.Key) is null && page.Key != "/talk")
                yield return (of, page.MaxBy(section => bySection.GetValueOrDefault(section.Index)).Index, byPage[page.Key]);
    }

    private FoundPage Page(string language, string of, int section, IReadOnlyList<Wish> wishes)
    {
        var table = tables[of];
        var found = table.Sections[section];
        var top = table.Sections.First(other => other.Path == found.Path);
        var all = string.Join(" OR ", wishes.SelectMany(wish => wish.Ways).Select(way => way.Words));
        var marked = all == "" ? null : table.Marked(all, section);
        var title = found.Title == "" ? MarkedText.Plain(top.Title) : marked?.Title ?? MarkedText.Plain(top.Title);
        return new(Addresses.In(language, found.Path), of, title, found.Anchor,
            marked?.Heading ?? MarkedText.Plain(found.Heading), marked?.Text ?? MarkedText.Plain(visible.Find(of, found.Path)?.Matter.Description ?? found.Text));
    }
}
