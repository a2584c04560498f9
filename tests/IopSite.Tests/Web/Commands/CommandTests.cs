using IopSite.Tests.Intake.Store;
using IopSite.Tests.Support;
using IopSite.Web.Commands;

namespace IopSite.Tests.Web.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("--Data:Path=x --environment=Development")]
    [InlineData("Data:Path=x")]
    public void Settings_are_no_command(string args) => Assert.Empty(Command.Words(args.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public async Task Beside_the_sources_the_sample_passes_the_check_without_any_setting()
    {
        await File.WriteAllTextAsync(folder.File("IopSite.sln"), "", TestContext.Current.CancellationToken);

        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, ["check"], ("Content:Path", Repository.Content));

        Assert.True(exitCode == 0, output);
        Assert.Matches(@"\b\d+ pages, 0 errors, 0 warnings", output);
        Assert.False(Directory.Exists(folder.File("data")));
    }

    [Fact]
    public async Task The_check_fails_for_faults_of_the_content_and_of_the_settings_and_says_each()
    {
        Directory.CreateDirectory(folder.File("content"));
        await File.WriteAllTextAsync(folder.File("content/site.yaml"), "name: \"x", TestContext.Current.CancellationToken);

        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, ["check"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("content/site.yaml:1: error: is not valid YAML", output, StringComparison.Ordinal);
        Assert.Contains("error: Mail:To is not set", output, StringComparison.Ordinal);
        Assert.Matches(@"0 pages, \d+ errors, \d+ warnings", output);
    }

    [Fact]
    public async Task An_unknown_command_starts_nothing()
    {
        var (exitCode, output) = await SiteProcess.RunAsync(folder.Path, ["chekc"], ("Content:Path", Repository.Content));

        Assert.Equal(2, exitCode);
        Assert.Contains("'chekc' is not a command; known are check, requests, mail, move and health.", output, StringComparison.Ordinal);
    }
}
