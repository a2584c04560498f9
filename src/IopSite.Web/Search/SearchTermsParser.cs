using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Web.Search;

/// <summary>The two lists of the search: one entry a line, columns set apart by tabs. Pure; faults are findings with their line.</summary>
internal static class SearchTermsParser
{
    private static readonly string[] Languages = [Addresses.English, Addresses.Spanish];
    private static readonly string[] Cards = ["crisis", "emergency"];

    public static SearchTerms Parse((string File, string Text) synonyms, (string File, string Text) crisis, ICollection<Finding> findings)
    {
        var known = Lines(synonyms, SynonymFault, findings)
            .GroupBy(line => line.Columns[0])
            .ToDictionary(group => group.Key, group => (IReadOnlyList<Synonym>)[.. group.SelectMany(line => Synonyms(line.Number, line.Columns))]);
        var phrases = Lines(crisis, CrisisFault, findings)
            .Select(line => new CrisisPhrase(PlainWords.Of(line.Columns[2]), line.Columns[1] == "emergency")).ToList();
        if (phrases.Count == 0)
            findings.Add(Finding.Error(crisis.File, 0, "holds no phrase, so nobody in danger would see whom to call first"));
        return new(known, phrases);
    }

    // Only lines without a fault come out.
    private static IEnumerable<(int Number, string[] Columns)> Lines((string File, string Text) list, Func<string[], string?> fault, ICollection<Finding> findings)
    {
        foreach (var (index, line) in list.Text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Trim() is not { Length: > 0 } content || content[0] == '#')
                continue;
            var columns = line.Split('\t', StringSplitOptions.TrimEntries);
            if (fault(columns) is { } message)
                findings.Add(Finding.Error(list.File, index + 1, message));
            else
                yield return (index + 1, columns);
        }
    }

    private static IEnumerable<Synonym> Synonyms(int line, string[] columns)
    {
        var meanings = Parts(columns[2]).ToLookup(IsAddress);
        return Parts(columns[1]).Select(typed => new Synonym(
            PlainWords.Of(typed), [.. meanings[false].Select(PlainWords.Of)], [.. meanings[true]], line));
    }

    private static string? SynonymFault(string[] columns) => columns switch
    {
        not [_, _, _] => "must have three columns set apart by tabs: language, what people type, what our pages call it",
        [var language, ..] when !Languages.Contains(language) => $"the language must be en or es, not '{language}'",
        [_, var typed, var meant] => Parts(typed).Concat(Parts(meant).Where(part => !IsAddress(part))).FirstOrDefault(part => PlainWords.Of(part).Count == 0) is { } empty
            ? $"'{empty}' holds no word"
            : Parts(typed).Length == 0 || Parts(meant).Length == 0 ? "a column is empty" : null,
    };

    private static string? CrisisFault(string[] columns) => columns switch
    {
        not [_, _, _] => "must have three columns set apart by tabs: language, crisis or emergency, the phrase",
        [var language, ..] when !Languages.Contains(language) => $"the language must be en or es, not '{language}'",
        [_, var card, _] when !Cards.Contains(card) => $"the card must be crisis or emergency, not '{card}'",
        [_, _, var phrase] => PlainWords.Of(phrase).Count == 0 ? "the phrase holds no word" : null,
    };

    private static bool IsAddress(string part) => part.StartsWith('/');

    private static string[] Parts(string column) => column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
