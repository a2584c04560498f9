namespace IopSite.Web.Linting;

/// <summary>Something wrong in the content or the settings, said the same way at start, on a reload and by <c>check</c>.</summary>
/// <param name="File">The path below the content folder's parent, or the name of a setting's source.</param>
/// <param name="Line">From 1; 0 when the file as a whole is meant.</param>
internal sealed record Finding(string File, int Line, Level Level, string Message)
{
    public static Finding Error(string file, int line, string message) => new(file, line, Level.Error, message);

    public override string ToString() => $"{File}:{Line}: {(Level == Level.Error ? "error" : "warning")}: {Message}";
}
