using IopSite.Tests.Support;
using IopSite.Tests.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Deciding;

public sealed class GuideFaultsTests : IDisposable
{
    private readonly ContentFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_good_guide_has_no_fault()
    {
        GuideFiles.Write(files, GuideFiles.Data);

        Assert.Empty(files.Faults());
    }

    [Theory]
    [InlineData("start: who", "start: whom", "1: error: 'start' must be a question, not 'whom'")]
    [InlineData("start: who", "start: fine", "1: error: 'start' must be a question, not 'fine'")]
    [InlineData("start: who\n", "", "1: error: 'start' is missing")]
    [InlineData("then: crisis }", "then: crisi }", "17: error: the answer 'sad' of 'danger' is a dead end: there is no question and no result 'crisi'")]
    [InlineData("      other: { say: \"For another\", then: danger }\n", "", "3: error: the question 'who' is a dead end: it needs two answers or more")]
    [InlineData("then: fine }", "then: crisis }", "28: error: no answer leads to 'fine'")]
    [InlineData("then: fine }", "then: who }", "18: error: the answers go round in a loop: who, danger, who")]
    [InlineData("then: fine }", "then: danger }", "18: error: the answers go round in a loop: danger, danger")]
    [InlineData("  fine:", "  who:", "28: error: 'who' is the name of a question too")]
    [InlineData("  fine:", "  crisis:", "28: error: is not valid YAML: ")]
    [InlineData("    card: emergency\n", "", "1: error: no result has 'card: emergency'")]
    [InlineData("card: crisis", "card: calm", "1: error: no result has 'card: crisis'")]
    [InlineData("(tel:911)", "(/page)", "20: error: the result 'emergency' has 'card: emergency' and no link to tel:911")]
    [InlineData("card: crisis", "card: red", "26: error: 'card' must be one of emergency, crisis, calm, not 'red'")]
    [InlineData("    why: \"So that the questions fit.[^S1:A2]\"\n", "", "4: error: 'why' is missing")]
    [InlineData("say: \"Yes\", then", "says: \"Yes\", then", "16: error: 'says' is not a known key; known are say, then")]
    [InlineData("title: \"It may fit\"", "title: \"It may fit\"\n    score: 5", "30: error: 'score' is not a known key; known are card, text, title")]
    [InlineData("start: who", "start: who\npoints: 1", "2: error: 'points' is not a known key; known are allow, questions, results, start")]
    [InlineData("      yes:", "      Yes.1:", "16: error: 'Yes.1' is not a name: lower-case letters, digits and - only")]
    [InlineData("      me: { say: \"For me\", then: danger }", "      me: danger", "7: error: 'me' must hold keys with values")]
    [InlineData("ask: \"Who is it for?\"", "ask: \"Who is it for?[^S1]\"", "4: error: 'ask' is plain text")]
    [InlineData("      It can be a seizure.", "      It can be [this](/nowhere).", "14: error: the link '/nowhere' leads nowhere: there is no page /nowhere")]
    [InlineData("      It can be a seizure.", "      It can be.[^S99:A2]", "14: error: source 'S99' does not stand in lint/sources.yaml")]
    [InlineData("      It can be a seizure.", "      Call {{nobody}}.", "14: error: '{{nobody}}' is not known")]
    [InlineData("      It can be a seizure.", "      ## A heading", "14: error: 'why' holds paragraphs and lists only")]
    [InlineData("      It can be a seizure.", "      :::guide\n      :::", "14: error: 'why' holds paragraphs and lists only")]
    [InlineData("  fine:\n", "  fine: x\n", "29: error: is not valid YAML: ")]
    public void A_fault_is_one_sentence_with_its_file_and_line(string good, string faulty, string expected)
    {
        Assert.Contains(good, GuideFiles.Data, StringComparison.Ordinal);
        GuideFiles.Write(files, GuideFiles.Data.Replace(good, faulty, StringComparison.Ordinal));

        Assert.Contains(files.Faults(), fault => fault.StartsWith($"content/decide.yaml:{expected}", StringComparison.Ordinal));
        Assert.Null(files.Read().Content);
    }

    [Fact]
    public void A_part_that_is_missing_altogether_is_named()
    {
        GuideFiles.Write(files, GuideFiles.Data[..GuideFiles.Data.IndexOf("results:", StringComparison.Ordinal)]);

        Assert.Equal(["content/decide.yaml:1: error: 'results' is missing"], files.Faults());
    }

    [Fact]
    public void The_guide_and_its_page_need_each_other_in_each_language()
    {
        files.Write("decide.yaml", GuideFiles.Data);
        files.Write("es/decide.md", GuideFiles.Page);
        Assert.Equal(
            [
                "content/decide.yaml:0: error: belongs to the page decide.md, which does not exist",
                "content/es/decide.md:15: error: ':::guide' needs the questions: a decide.yaml beside decide.md, without a fault",
            ],
            files.Faults().Order(StringComparer.Ordinal));

        files.Write("decide.md", ContentFiles.Page);
        files.Write("es/decide.yaml", GuideFiles.Data);
        Assert.Equal(["content/decide.md:1: error: must hold ':::guide', where all questions and results can be read"], files.Faults());
    }

    [Fact]
    public void A_page_may_link_to_a_result()
    {
        GuideFiles.Write(files, GuideFiles.Data);

        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "[It may fit](/decide#guide-fine)", StringComparison.Ordinal));
        Assert.Empty(files.Faults());

        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "[It may fit](/decide#guide-bad)", StringComparison.Ordinal));
        Assert.Single(files.Faults());
    }

    [Theory]
    [InlineData("Is anyone in danger?", "Is an addict in danger?", "9: error: 'addict' (stigma)")]
    [InlineData("\"Bad thoughts\"", "\"Crazy thoughts\"", "17: error: 'Crazy' (stigma)")]
    [InlineData("It can be a seizure.", "It is completely private.", "14: error: 'completely private'")]
    [InlineData("See [a page]", "It helps 9 in 10 people. See [a page]", "31: error: '9 in 10' (a figure without its source)")]
    [InlineData("fit.[^S1:A2]", "fit.[^S1:A14]", "5: error: fact A14 is not verified")]
    [InlineData("fit.[^S1:A2]", "fit.[^S1]", "5: warning: [^S1] does not name its fact")]
    [InlineData("Danger comes first.", "Call 912-555-0100 first.", "12: error: the number 'Call 912")]
    [InlineData("start: who", "start: who\nallow: { habit: \"no such word\" }", "1: warning: allow 'habit' decides nothing")]
    public void Its_words_are_checked_by_the_linter_like_those_of_a_page(string good, string faulty, string expected)
    {
        foreach (var list in Directory.EnumerateFiles(Path.Combine(Repository.Content, "lint")))
            files.Write($"lint/{Path.GetFileName(list)}", File.ReadAllText(list));
        GuideFiles.Write(files, GuideFiles.Data.Replace(good, faulty, StringComparison.Ordinal));
        var library = (files.Read().Content ?? throw new InvalidOperationException(string.Join('\n', files.Faults()))).Library;

        var findings = Linter.Read(files.Lint, []).Of(library).Select(finding => finding.ToString()).ToList();

        Assert.Contains(findings, finding => finding.StartsWith($"content/decide.yaml:{expected}", StringComparison.Ordinal));
    }
}
