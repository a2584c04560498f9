using IopSite.Tests.Support;
using IopSite.Tests.Web.Articles;
using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Linting;

/// <summary>The rules with the lists that editors use, on a page with one fault at a time.</summary>
public sealed class LinterTests : IDisposable
{
    private static readonly string Lists = Path.Combine(Repository.Content, "lint");

    private readonly ContentFiles files = new();

    public LinterTests()
    {
        foreach (var list in Directory.EnumerateFiles(Lists))
            files.Write($"lint/{Path.GetFileName(list)}", File.ReadAllText(list));
        files.Write("index.md", ContentFiles.Page.Replace("The last line.", "[A page](/page)", StringComparison.Ordinal).Replace("[^S1]", "[^S1:A2]", StringComparison.Ordinal));
        files.Write("page.md", Good);
    }

    private static string Good { get; } = ContentFiles.Page.Replace("[^S1]", "[^S1:A2]", StringComparison.Ordinal);

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_good_page_has_no_finding() => Assert.Empty(Findings());

    [Theory]
    [InlineData("Our staff help every addict.", "error: 'addict' (stigma): write person with a substance use disorder")]
    [InlineData("ADDICTS come here.", "error: 'ADDICTS'")]
    [InlineData("He got clean here.", "error: 'got clean' (stigma): write stopped using")]
    [InlineData("Treatment for alcoholism.", "error: 'alcoholism'")]
    [InlineData("She is mentally ill.", "error: 'mentally ill'")]
    [InlineData("She committed suicide.", "error: 'committed suicide'")]
    [InlineData("A daily habit of hers.", "warning: 'habit' (stigma): write use; substance use disorder (for drug use only), or decide it: allow: { \"habit\": \"why\" }")]
    [InlineData("We guarantee that you get well.", "error: 'guarantee'")]
    [InlineData("Your call is 100% confidential.", "error: '100% confidential' (")]
    [InlineData("It is completely private.", "error: 'completely private'")]
    [InlineData("We are HIPAA compliant.", "error: 'HIPAA compliant' (")]
    [InlineData("Our success rate is high.", "error: 'success rate'")]
    [InlineData("A proven way.", "warning: 'proven' (claim)")]
    [InlineData("It can cure you.", "error: 'cure'")]
    [InlineData("The leading program here.", "error: 'leading program' (a rank that nobody gave)")]
    [InlineData("There is no obligation.", "error: 'no obligation'")]
    [InlineData("Talk to an addiction specialist.", "error: 'addiction specialist'")]
    [InlineData("Then press 3.", "error: 'press 3' (outdated)")]
    [InlineData("It works for everyone.", "error: 'works for everyone'")]
    [InlineData("It is affordable.", "warning: 'affordable'")]
    [InlineData("It helps 40% of them.", "error: '40%' (a figure without its source)")]
    [InlineData("It helps 6 in 10 of them.", "error: '6 in 10' (a figure without its source)")]
    [InlineData("There were 2,002 people in it.", "error: '2,002 people'")]
    [InlineData("You pay $50.", "error: '$50' (an amount without its source")]
    [InlineData("Studies show that it helps.", "error: 'Studies show' (which one?)")]
    [InlineData("Federal law protects you.", "error: 'Federal law protects'")]
    [InlineData("It helps twice as many.", "error: 'twice as'")]
    [InlineData("You are safe with us.", "error: 'are safe with us'")]
    [InlineData("It helps two in three of them.", "error: 'two in three'")]
    [InlineData("Our staff are the best.", "error: 'the best'")]
    [InlineData("## It helps 90% of them", "error: '90%' (a figure without its source)")]
    [InlineData("Call (555) 123-4567 today.", "error: the number '(555) 123-4567'")]
    [InlineData("It helps.[^S1:Z9]", "error: fact Z9 does not stand in lint/facts.tsv")]
    [InlineData("It helps.[^S1:A14]", "error: fact A14 is not verified")]
    [InlineData("It helps.[^S1:D9]", "error: fact D9 was not read in S1, but in S15")]
    [InlineData("It helps.[^S1]", "warning: [^S1] does not name its fact")]
    [InlineData("Call 1-800-555-0199 today.", "error: the number '1-800-555-0199' does not stand in lint/numbers.tsv")]
    [InlineData("Text 741741 now.", "error: the number 'Text 741741'")]
    [InlineData("[Call us](tel:989)", "error: the number 'tel:989'")]
    [InlineData("One two three four five six seven eight nine ten and one two three four five six seven eight nine ten and one two three four five six.",
        "warning: a sentence of 28 words, 25 at most: \"One two three four five six …\"")]
    public void A_fault_is_one_sentence_with_its_line_and_what_to_do(string line, string expected)
    {
        files.Write("page.md", Good.Replace("The last line.", line, StringComparison.Ordinal));

        var finding = Assert.Single(Findings());

        Assert.StartsWith($"content/page.md:15: {expected}", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("We know it. You may go to a group of Alcoholics Anonymous. It is free. It is not far.")]
    [InlineData("It helps 40% of them.[^S1:A2]")]
    [InlineData("The hours add up. These hold, by law:[^S1:A2]\n\n- 50 people or more\n- $400 above")]
    [InlineData("## Do studies show that it helps?\n\nWe do not know.")]
    [InlineData("Call 911, or call or text 988. The helpline is 1-800-662-4357.")]
    [InlineData("Come at 9 in 2 weeks.")]
    public void What_may_stand_is_left_alone(string text)
    {
        files.Write("page.md", Good.Replace("The last line.", text, StringComparison.Ordinal));

        Assert.Empty(Findings());
    }

    [Theory]
    [InlineData("title: \"A page\"", "title: \"A page for addicts\"", 2)]
    [InlineData("description: \"What it says.\"", "description: \"Help for addicts.\"", 3)]
    [InlineData("sources: [S1]", "sources: [S1]\nsummary: [\"Help for addicts.\"]", 10)]
    public void What_stands_above_the_text_is_read_too(string good, string faulty, int line)
    {
        files.Write("page.md", Good.Replace(good, faulty, StringComparison.Ordinal));

        Assert.StartsWith($"content/page.md:{line}: error: 'addicts'", Assert.Single(Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_that_is_decided_is_silent_and_a_decision_about_nothing_is_not()
    {
        var page = Good.Replace("sources: [S1]", "sources: [S1]\nallow: { habit: \"said of sleep\" }", StringComparison.Ordinal);
        files.Write("page.md", page.Replace("The last line.", "A daily habit of hers.", StringComparison.Ordinal));
        Assert.Empty(Findings());

        files.Write("page.md", page);
        Assert.Equal("content/page.md:1: warning: allow 'habit' decides nothing: take it out", Assert.Single(Findings()));
    }

    [Fact]
    public void A_block_cannot_be_decided_away()
    {
        files.Write("page.md", Good.Replace("sources: [S1]", "sources: [S1]\nallow: { addict: \"because\" }", StringComparison.Ordinal)
            .Replace("The last line.", "An addict.", StringComparison.Ordinal));

        Assert.Contains(Findings(), finding => finding.Contains("error: 'addict'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_is_hard_to_read_says_so_once_for_the_page_and_once_for_its_section()
    {
        var hard = string.Join(' ', Enumerable.Repeat("Comprehensive individualized rehabilitation necessitates multidisciplinary administration.", 40));
        files.Write("page.md", Good.Replace("The last line.", hard, StringComparison.Ordinal));

        var findings = Findings();

        foreach (var words in new[] { "reads at grade", "with all its names", "has a SMOG grade of", "this section reads at grade" })
            Assert.Contains(findings, finding => finding.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void A_source_that_is_not_to_be_cited_is_named()
    {
        files.Write("page.md", Good.Replace("sources: [S1]", "sources: [S1, S5]", StringComparison.Ordinal));

        Assert.Contains("content/page.md:1: error: source S5 is not to be cited", Assert.Single(Findings()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_no_other_leads_to_is_named()
    {
        files.Write("index.md", Good);

        Assert.Equal("content/page.md:1: warning: no other page leads here: link to it from one, or list it under 'related'", Assert.Single(Findings()));
    }

    [Theory]
    [InlineData("terms.tsv", "avoid\tprefer\tnote\nword\tonly two", "content/lint/terms.tsv:2: error: must have 3 cells with a tab between, not 2")]
    [InlineData("claims.tsv", "name\tpattern\trule\treason\tinstead\nx\t(\tbanned\ty\tz", "content/lint/claims.tsv:2: error: ")]
    [InlineData("claims.tsv", "name\tpattern\trule\treason\tinstead\nx\tx\tforbidden\ty\tz", "content/lint/claims.tsv:2: error: ")]
    public void A_broken_line_of_a_list_is_named(string list, string text, string expected)
    {
        files.Write($"lint/{list}", text);

        Assert.Contains(Findings(), finding => finding.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Facts_that_were_read_in_a_secondary_page_are_listed_with_the_dates()
    {
        files.Write("page.md", Good.Replace("sources: [S1]", "sources: [S1, S57]", StringComparison.Ordinal).Replace("The last line.", "A law.[^S57:L1]", StringComparison.Ordinal));
        var (content, _) = files.Read();

        var unconfirmed = Linter.Read(files.Lint, []).Unconfirmed(Assert.IsType<SiteContent>(content).Library);

        Assert.Equal("content/page.md:15: warning: fact L1 was read in a secondary page: confirm it at S57", Assert.Single(unconfirmed).ToString());
    }

    [Fact]
    public void Eight_words_in_a_row_of_another_text_are_found_and_seven_are_not()
    {
        var (content, _) = files.Read();
        var library = Assert.IsType<SiteContent>(content).Library;
        files.Write("page.md", Good.Replace("The last line.", "Here we say one two three four five six.", StringComparison.Ordinal));
        var copied = Assert.IsType<SiteContent>(files.Read().Content).Library;

        Assert.Empty(new Comparison("say one two, three four FIVE six").Of(copied));
        var finding = Assert.Single(new Comparison("And we say: one two three four five six!").Of(copied));
        Assert.Equal("content/page.md:15: error: 8 words in a row stand in the other text too: \"we say one two three four five six\"", finding.ToString());
        Assert.Empty(new Comparison("And we say: one two three four five six!").Of(library));
    }

    [Fact]
    public void The_table_names_grade_words_sources_and_facts_of_each_page()
    {
        var (content, _) = files.Read();

        var table = PageTable.Lines(Linter.Read(files.Lint, []), Assert.IsType<SiteContent>(content).Library).ToList();

        Assert.Matches(@"^/page +-?\d+\.\d +-?\d+\.\d +- +8  S1 · A2$", table.Single(line => line.StartsWith("/page", StringComparison.Ordinal)));
        Assert.StartsWith("median of 2", table[^1], StringComparison.Ordinal);
    }

    private List<string> Findings()
    {
        var (content, findings) = files.Read();
        Assert.Empty(findings);
        var all = new List<Finding>();
        all.AddRange(Linter.Read(files.Lint, all).Of(Assert.IsType<SiteContent>(content).Library));
        return [.. all.Select(finding => finding.ToString())];
    }
}
