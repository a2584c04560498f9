namespace IopSite.Web.Linting;

/// <summary>The lists of the linter: lines of cells with a tab between, the first line names the columns.</summary>
internal sealed class LintLists(string folder, ICollection<Finding> findings)
{
    /// <summary>Lines that are neither empty nor a remark (#).</summary>
    public IReadOnlyList<string> Lines(string file) => [.. Numbered(file).Select(line => line.Text)];

    public IReadOnlyList<T> Rows<T>(string file, int columns, Func<string[], T> read)
    {
        var rows = new List<T>();
        foreach (var (text, number) in Numbered(file).Skip(1))
            try
            {
                var cells = text.Split('\t');
                if (cells.Length != columns)
                    findings.Add(Fault(file, number, $"must have {columns} cells with a tab between, not {cells.Length}"));
                else
                    rows.Add(read(cells));
            }
            // A pattern that is no pattern, a rule that is none.
            catch (ArgumentException fault)
            {
                findings.Add(Fault(file, number, fault.Message.ReplaceLineEndings(" ")));
            }
        return rows;
    }

    private IEnumerable<(string Text, int Number)> Numbered(string file)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
            findings.Add(new Finding($"content/lint/{file}", 0, Level.Warning, "is missing: nothing is checked by it"));
        return !File.Exists(path) ? [] : File.ReadAllLines(path).Select((text, index) => (text, index + 1))
            .Where(line => line.text.Trim() != "" && !line.text.StartsWith('#'));
    }

    private static Finding Fault(string file, int line, string message) => Finding.Error($"content/lint/{file}", line, message);
}
