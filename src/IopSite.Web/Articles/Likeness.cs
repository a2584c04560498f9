using IopSite.Web.Search;

namespace IopSite.Web.Articles;

/// <summary>
/// How much two pages of one language are about the same: the angle between the words of both (tf-idf), where a rare word
/// says more than a common one, the title more than the text, and a source that both cite counts as a word. Pure.
/// </summary>
internal sealed class Likeness
{
    private readonly Dictionary<(string Language, string Path), Dictionary<string, double>> pages = [];

    public Likeness(IEnumerable<Article> articles)
    {
        foreach (var language in articles.GroupBy(article => article.Language))
            Compare([.. language]);
    }

    /// <summary>From 0, nothing in common, to 1, the same words.</summary>
    public double Of(Article one, Article other)
    {
        if (one.Language != other.Language || !pages.TryGetValue(Key(one), out var words) || !pages.TryGetValue(Key(other), out var others))
            return 0;
        return words.Sum(word => word.Value * others.GetValueOrDefault(word.Key));
    }

    private static (string Language, string Path) Key(Article article) => (article.Language, article.Path);

    private void Compare(IReadOnlyList<Article> articles)
    {
        var counted = articles.Select(Words).ToList();
        var pagesWith = counted.SelectMany(words => words.Keys).CountBy(word => word).ToDictionary();
        foreach (var (article, words) in articles.Zip(counted))
        {
            var weighed = words.ToDictionary(word => word.Key, word => (1 + Math.Log(Math.Max(1, word.Value))) * Math.Log(1 + (articles.Count / (double)pagesWith[word.Key])));
            var length = Math.Sqrt(weighed.Values.Sum(weight => weight * weight));
            pages[Key(article)] = weighed.ToDictionary(word => word.Key, word => word.Value / length);
        }
    }

    private static Dictionary<string, double> Words(Article article)
    {
        var counts = article.Sources.ToDictionary(source => $"source {source.Key}", _ => 1.0);
        Add(4, article.Title);
        Add(2, article.Matter.Description);
        Add(1, article.LeadText);
        foreach (var passage in article.Passages)
            Add(Weight(passage.Kind), passage.Text);
        return counts;

        void Add(double weight, string text)
        {
            foreach (var word in PlainWords.Of(text).Where(word => word.Length > 1 && !Fillers.In(article.Language).Contains(word)))
            {
                var stem = Stems.Of(word, article.Language);
                counts[stem] = counts.GetValueOrDefault(stem) + weight;
            }
        }
    }

    private static double Weight(PassageKind kind) => kind switch
    {
        // Title and description are counted already, and whom a page is for is said of many in the same words.
        PassageKind.Head or PassageKind.Alternative => 0,
        PassageKind.Heading => 2,
        PassageKind.Summary => 1,
        _ => 0.5,
    };
}
