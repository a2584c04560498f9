using IopSite.Web.Articles;
using IopSite.Web.Linting;

namespace IopSite.Tests.Web.Articles;

public sealed class ContentFaultsTests : IDisposable
{
    private readonly ContentFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Good_content_has_none()
    {
        var (content, findings) = files.Read();

        Assert.Empty(findings);
        Assert.Equal("A page", content?.Library.Find("en", "/page")?.Title);
    }

    [Theory]
    [InlineData("sources: [S1]", "sources: [S1]\nauthr: \"Sam\"", "9: error: 'authr' is not a known key; known are allow, audience, author, ")]
    [InlineData("audience: \"Anyone.\"\n", "", "2: error: 'audience' is missing")]
    [InlineData("audience: \"Anyone.\"", "audience: \"\"", "4: error: 'audience' is empty")]
    [InlineData("audience: \"Anyone.\"", "audience: [\"Anyone.\"]", "4: error: 'audience' must be a text")]
    [InlineData("published: 2026-11-01", "published: 2026-11-31", "5: error: 'published' must be a date such as 2026-11-24, not '2026-11-31'")]
    [InlineData("reviewBy: 2027-11-01", "reviewBy: 2026-11-01", "7: error: 'reviewBy' must be later than 'reviewed'")]
    [InlineData("sources: [S1]", "sources: [S1]\norder: first", "9: error: 'order' must be a whole number, not 'first'")]
    [InlineData("sources: [S1]", "sources: [S1]\ndraft: yes", "9: error: 'draft' must be true or false, not 'yes'")]
    [InlineData("sources: [S1]", "sources: [S1]\ngroup: me", "9: error: 'group' is not a known key")]
    [InlineData("sources: [S1]", "sources: [S1]\nsummary: Short", "9: error: 'summary' must be a list")]
    [InlineData("sources: [S1]", "sources: [S1, S99]", "8: error: source 'S99' does not stand in lint/sources.yaml")]
    [InlineData("The last line.", "The last line.[^S2]", "15: error: [^S2] is not listed under 'sources'")]
    [InlineData("sources: [S1]", "sources: [S1]\nsummary: [\"In short.[^S2]\"]", "9: error: [^S2] is not listed under 'sources'")]
    [InlineData("The last line.", "[Go](/nowhere)", "15: error: the link '/nowhere' leads nowhere: there is no page /nowhere")]
    [InlineData("The last line.", "[Go](/page/)", "15: error: the link '/page/' leads nowhere: there is no page /page/")]
    [InlineData("The last line.", "[Go](page)", "15: error: 'page' is not an address: start it with / for a page here, or with https://")]
    [InlineData("The last line.", "[Go](javascript:alert)", "15: error: 'javascript:alert' is not an address")]
    [InlineData("The last line.", "[Go](#below)", "15: error: the link '#below' leads nowhere: content/page.md has no heading #below; it has #a-heading")]
    [InlineData("The last line.", "[Go](/page#below)", "15: error: the link '/page#below' leads nowhere: content/page.md has no heading #below")]
    [InlineData("sources: [S1]", "sources: [S1]\nsummary: [\"[Go](/nowhere)\"]", "9: error: the link '/nowhere' leads nowhere")]
    [InlineData("sources: [S1]", "sources: [S1]\nrelated: [/nowhere]", "9: error: the link '/nowhere' leads nowhere")]
    [InlineData("sources: [S1]", "sources: [S1]\nrelated: [page]", "9: error: 'related' must be addresses such as /iop, not 'page'")]
    [InlineData("The last line.", "![A door](/images/none.png)", "15: error: the picture '/images/none.png' does not exist")]
    [InlineData("The last line.", "![A door](/page)", "15: error: the picture '/page' must lie in /images/")]
    [InlineData("The last line.", "![](/images/door.png)", "15: error: the picture '/images/door.png' has no words in its place")]
    [InlineData("The last line.", ":::nonsense\n:::", "15: error: ':::nonsense' is not a known block; known are care-card, ")]
    [InlineData("The last line.", ":::care-card loud\n### Stop\n:::", "15: error: a care-card is one of emergency, crisis, calm, not 'loud'")]
    [InlineData("The last line.", ":::care-card calm\nStop\n:::", "15: error: a care-card starts with a heading")]
    [InlineData("The last line.", ":::ladder\n1. castle: High.\n:::", "16: error: a row of the ladder starts with one of full, partial, iop, outpatient and a colon")]
    [InlineData("The last line.", "Call {{nobody}}.", "15: error: '{{nobody}}' is not known; known are keep-days, name, phone, ")]
    [InlineData("sources: [S1]", "sources: [S1]\nsummary: [\"Call {{nobody}}.\"]", "9: error: '{{nobody}}' is not known")]
    [InlineData("The last line.", "#### Deep", "15: error: a heading of level 4 follows one of level 2: none may be left out")]
    [InlineData("The last line.", "# Title", "15: error: the title stands in the front matter: start with ##")]
    [InlineData("The last line.", "## Sources", "15: error: the heading 'sources' is one that the page has of its own: choose other words")]
    [InlineData("title: \"A page\"", "title: \"A page", "2: error: is not valid YAML: ")]
    [InlineData("title: \"A page\"", "title: \"A page\"\ntitle: \"Twice\"", "3: error: is not valid YAML: ")]
    [InlineData("---\ntitle", "title", "1: error: must start with its front matter between two lines of ---")]
    public void A_fault_is_one_sentence_with_its_file_and_line(string good, string faulty, string expected)
    {
        Assert.Contains(good, ContentFiles.Page, StringComparison.Ordinal);
        files.Write("images/door.png", "");
        files.Write("page.md", ContentFiles.Page.Replace(good, faulty, StringComparison.Ordinal));

        Assert.StartsWith($"content/page.md:{expected}", Assert.Single(files.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page/index.md", "1: error: has the address /page, as content/page.md has")]
    [InlineData("My Page.md", "0: error: the file's name becomes an address: lower-case letters, digits and - only")]
    [InlineData("Page2.md", "0: error: the file's name becomes an address")]
    [InlineData("talk/index.md", "1: error: the address /talk belongs to the site itself")]
    [InlineData("es/talk.md", "1: error: the address /es/talk belongs to the site itself")]
    [InlineData("health/live.md", "1: error: the address /health/live belongs to the site itself")]
    [InlineData("error/404.md", "1: error: the address /error/404 belongs to the site itself")]
    [InlineData("es.md", "1: error: the address /es belongs to the site itself")]
    public void A_file_whose_name_cannot_be_its_address_is_refused(string file, string expected)
    {
        files.Write(file, ContentFiles.Page);

        Assert.StartsWith($"content/{file}:{expected}", Assert.Single(files.Faults()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published: 2026-11-01", "published: 2026-11-25")]
    [InlineData("sources: [S1]", "sources: [S1]\ndraft: true")]
    public void A_page_that_is_seen_cannot_lead_to_one_that_is_not(string good, string hidden)
    {
        files.Write("later.md", ContentFiles.Page.Replace(good, hidden, StringComparison.Ordinal));
        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "[Go](/later)", StringComparison.Ordinal));

        Assert.Equal("content/page.md:15: error: the link '/later' leads to content/later.md, which is not published yet", Assert.Single(files.Faults()));
        Assert.Empty(files.Faults(withDrafts: true));
    }

    [Fact]
    public void The_short_answer_of_a_question_is_the_paragraph_that_it_is_drawn_from()
    {
        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "It does not\ncost a thing.[^S1]\n\nMore.", StringComparison.Ordinal));
        var question = ContentFiles.Page.Replace("sources: [S1]", "sources: [S1]\ngroup: me\nfrom: /page#a-heading", StringComparison.Ordinal);
        files.Write("faq/cost.md", question.Replace("The last line.", "[Go](/nowhere)", StringComparison.Ordinal));
        Assert.StartsWith("content/faq/cost.md:17: error: the link", Assert.Single(files.Faults()), StringComparison.Ordinal);

        files.Write("faq/cost.md", question);
        var (content, _) = files.Read();
        var article = content?.Library.Find("en", "/faq/cost");
        Assert.Equal("It does not cost a thing.", article?.LeadText);
        Assert.Contains("The first paragraph.", article?.BodyHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_facts_of_one_source_are_one_number()
    {
        files.Write("page.md", ContentFiles.Page.Replace("The last line.", "Both.[^S1:A1][^S1:A2]", StringComparison.Ordinal));

        Assert.Single(System.Text.RegularExpressions.Regex.Matches(files.Read().Content?.Library.Find("en", "/page")?.BodyHtml ?? "", "<sup"));
    }

    [Theory]
    [InlineData("/page#below")]
    [InlineData("/nowhere#a-heading")]
    [InlineData("/page")]
    public void An_answer_that_is_drawn_from_nothing_is_refused(string from)
    {
        files.Write("faq/cost.md", ContentFiles.Page.Replace("sources: [S1]", $"sources: [S1]\ngroup: me\nfrom: {from}", StringComparison.Ordinal));

        Assert.StartsWith("content/faq/cost.md:10: error: 'from' must be a page and a heading", Assert.Single(files.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_may_lead_to_a_draft()
    {
        var draft = ContentFiles.Page.Replace("sources: [S1]", "sources: [S1]\ndraft: true", StringComparison.Ordinal);
        files.Write("later.md", draft);
        files.Write("page.md", draft.Replace("The last line.", "[Go](/later)", StringComparison.Ordinal));

        Assert.Empty(files.Faults());
    }

    [Theory]
    [InlineData("", "2: error: 'group' is missing")]
    [InlineData("group: everybody", "9: error: 'group' must be one of me, family, money, work, privacy, not 'everybody'")]
    public void A_question_says_who_asks(string group, string expected)
    {
        files.Write("faq/why.md", ContentFiles.Page.Replace("sources: [S1]", $"sources: [S1]\n{group}", StringComparison.Ordinal));

        Assert.StartsWith($"content/faq/why.md:{expected}", Assert.Single(files.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_of_all_files_are_said_together()
    {
        files.Write("site.yaml", ContentFiles.Profile.Replace("funding:", "fundng:", StringComparison.Ordinal));
        files.Write("lint/sources.yaml", "S1: { title: \"A study\", publisher: \"A journal\", checked: soon }");
        files.Write("My Page.md", ContentFiles.Page);
        files.Write("bare.md", "No front matter.");
        files.Write("page.md", ContentFiles.Page
            .Replace("audience:", "audiense:", StringComparison.Ordinal)
            .Replace("The last line.", "[Go](/nowhere) [on](#below) {{nobody}}\n\n:::nonsense\n:::\n\n![](/images/none.png)", StringComparison.Ordinal));

        var faults = files.Faults();

        Assert.Null(files.Read().Content);
        foreach (var expected in new[]
        {
            "content/site.yaml:1: error: 'funding' is missing",
            "content/site.yaml:10: error: 'fundng' is not a known key",
            "content/lint/sources.yaml:1: error: 'checked' must be a date",
            "content/My Page.md:0: error: the file's name",
            "content/bare.md:1: error: must start",
            "content/page.md:2: error: 'audience' is missing",
            "content/page.md:4: error: 'audiense' is not a known key",
            "content/page.md:15: error: the link '/nowhere'",
            "content/page.md:15: error: the link '#below'",
            "content/page.md:15: error: '{{nobody}}'",
            "content/page.md:17: error: ':::nonsense'",
            "content/page.md:20: error: the picture '/images/none.png' has no words",
            "content/page.md:20: error: the picture '/images/none.png' does not exist",
        })
            Assert.Single(faults, fault => fault.StartsWith(expected, StringComparison.Ordinal));
        Assert.Equal(13, faults.Count);
    }

    [Fact]
    public void A_folder_without_the_providers_profile_says_where_it_looked()
    {
        var folder = Directory.CreateTempSubdirectory("iopsite-");
        var findings = new List<Finding>();

        Assert.Null(new ContentFolder(folder.FullName, new Dictionary<string, string>()).Read(_ => ContentFiles.Today, withDrafts: false, findings));

        Assert.EndsWith($"site.yaml:0: error: is missing; Content:Path is '{folder.FullName}'", Assert.Single(findings).ToString(), StringComparison.Ordinal);
        folder.Delete();
    }
}
