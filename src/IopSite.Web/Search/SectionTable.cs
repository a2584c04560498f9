using System.Globalization;
using IopSite.Web.Articles;
using Microsoft.Data.Sqlite;

namespace IopSite.Web.Search;

/// <summary>The sections of one language in a full-text table of a database in memory. One caller at a time.</summary>
internal sealed class SectionTable : IDisposable
{
    // English is searched by the stems of its words; the stemmer knows no other language.
    private const string CreateEnglish = "CREATE VIRTUAL TABLE sections USING fts5(title, heading, text, tokenize = 'porter unicode61 remove_diacritics 2')";
    private const string CreateOther = "CREATE VIRTUAL TABLE sections USING fts5(title, heading, text, tokenize = 'unicode61 remove_diacritics 2')";

    private readonly SqliteConnection database = new("Data Source=:memory:;Pooling=False");
    private readonly SqliteCommand scores;
    private readonly SqliteCommand marks;
    private readonly Dictionary<string, bool> knownWords = [];
    private readonly Dictionary<string, int> vocabulary = [];

    public SectionTable(string language, IEnumerable<Section> sections)
    {
        Sections = [.. sections];
        database.Open();
        using (var create = database.CreateCommand())
        {
            create.CommandText = language == Addresses.English ? CreateEnglish : CreateOther;
            create.ExecuteNonQuery();
        }
        Fill();
        // bm25 is the better the smaller it is. A word of the title says more than one of a heading, and that more than one of the text.
        scores = Prepared("SELECT rowid, -bm25(sections, 10.0, 5.0, 1.0) FROM sections WHERE sections MATCH $words", "$words");
        marks = Prepared("""
            SELECT highlight(sections, 0, char(2), char(3)), highlight(sections, 1, char(2), char(3)), snippet(sections, 2, char(2), char(3), '…', 32)
            FROM sections WHERE sections MATCH $words AND rowid = $row
            """, "$words", "$row");
    }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Every word that stands in a section, and how often.</summary>
    public IReadOnlyDictionary<string, int> Vocabulary => vocabulary;

    /// <summary>How well each section answers; those that do not answer at all are left out.</summary>
    public IEnumerable<(int Section, double Score)> Scores(string words)
    {
        scores.Parameters["$words"].Value = words;
        using var reader = scores.ExecuteReader();
        while (reader.Read())
            yield return (reader.GetInt32(0), reader.GetDouble(1));
    }

    /// <summary>Whether a word stands in a section, in this form or in one with the same stem.</summary>
    public bool Knows(string word)
    {
        if (vocabulary.ContainsKey(word))
            return true;
        // What visitors type must not fill the memory.
        if (knownWords.Count > 10_000)
            knownWords.Clear();
        return knownWords.TryGetValue(word, out var known) ? known : knownWords[word] = Scores(Quoted([word])).Any();
    }

    /// <returns>Title, heading and a piece of the text with the words marked; null when none of them stands there.</returns>
    public (MarkedText Title, MarkedText Heading, MarkedText Text)? Marked(string words, int section)
    {
        marks.Parameters["$words"].Value = words;
        marks.Parameters["$row"].Value = section;
        using var reader = marks.ExecuteReader();
        return reader.Read()
            ? (MarkedText.Read(reader.GetString(0)), MarkedText.Read(reader.GetString(1)), MarkedText.Read(reader.GetString(2)))
            : null;
    }

    /// <summary>Words in a row as FTS5 takes them, whatever they would mean in its language of queries.</summary>
    public static string Quoted(IEnumerable<string> words) => $"\"{string.Join(' ', words)}\"";

    public void Dispose()
    {
        scores.Dispose();
        marks.Dispose();
        database.Dispose();
    }

    private void Fill()
    {
        using var transaction = database.BeginTransaction();
        using var insert = Prepared("INSERT INTO sections (rowid, title, heading, text) VALUES ($row, $title, $heading, $text)", "$row", "$title", "$heading", "$text");
        insert.Transaction = transaction;
        foreach (var (row, section) in Sections.Index())
        {
            insert.Parameters["$row"].Value = row;
            insert.Parameters["$title"].Value = section.Title;
            insert.Parameters["$heading"].Value = section.Heading;
            insert.Parameters["$text"].Value = section.Text;
            insert.ExecuteNonQuery();
            foreach (var word in PlainWords.Of(string.Create(CultureInfo.InvariantCulture, $"{section.Title} {section.Heading} {section.Text}")))
                vocabulary[word] = vocabulary.GetValueOrDefault(word) + 1;
        }
        transaction.Commit();
    }

    private SqliteCommand Prepared(string sql, params IEnumerable<string> parameters)
    {
        var command = database.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.AddWithValue(name, "");
        return command;
    }
}
