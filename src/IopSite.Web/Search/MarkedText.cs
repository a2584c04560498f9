namespace IopSite.Web.Search;

/// <summary>A text in pieces; those that were searched for are marked.</summary>
internal sealed record MarkedText(IReadOnlyList<(string Text, bool IsMarked)> Pieces)
{
    // Control characters stand in no page.
    public const char Opens = '\u0002';
    public const char Closes = '\u0003';

    public bool IsEmpty => Pieces.Count == 0;

    public static MarkedText Plain(string text) => new(text == "" ? [] : [(text, false)]);

    /// <summary>As FTS5 hands it out, with <see cref="Opens"/> and <see cref="Closes"/> around each find.</summary>
    public static MarkedText Read(string text)
    {
        var pieces = new List<(string, bool)>();
        foreach (var part in text.Split(Opens))
        {
            if (part.Split(Closes) is [var found, var after])
                pieces.AddRange([(found, true), (after, false)]);
            else
                pieces.Add((part, false));
        }
        return new([.. pieces.Where(piece => piece.Item1 != "")]);
    }
}
