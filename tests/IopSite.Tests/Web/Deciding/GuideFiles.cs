using IopSite.Tests.Web.Articles;

namespace IopSite.Tests.Web.Deciding;

/// <summary>A small guide that has no fault, for tests to put one in.</summary>
internal static class GuideFiles
{
    /// <summary>The line of a fault is that of this text.</summary>
    public const string Data = """
        start: who
        questions:
          who:
            ask: "Who is it for?"
            why: "So that the questions fit.[^S1:A2]"
            answers:
              me: { say: "For me", then: danger }
              other: { say: "For another", then: danger }
          danger:
            ask: "Is anyone in danger?"
            why: |
              Danger comes first.

              It can be a seizure.
            answers:
              yes: { say: "Yes", then: emergency }
              sad: { say: "Bad thoughts", then: crisis }
              no: { say: "No", then: fine }
        results:
          emergency:
            title: "Call 911"
            card: emergency
            text: "[Call 911](tel:911)"
          crisis:
            title: "Call 988"
            card: crisis
            text: "[Call 988](tel:988)"
          fine:
            title: "It may fit"
            text: |
              See [a page](/page).
        """;

    public static string Page { get; } = ContentFiles.Page.Replace("The last line.", ":::guide\n:::", StringComparison.Ordinal);

    public static void Write(ContentFiles files, string data)
    {
        files.Write("decide.md", Page);
        files.Write("decide.yaml", data);
    }
}
