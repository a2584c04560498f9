using IopSite.Web.Linting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace IopSite.Web.Articles;

/// <summary>
/// The content as it is now. A changed file is read aside and swapped in as a whole; if it has faults, the last good
/// content stays up and the faults are logged. A request keeps the content that it started with.
/// </summary>
internal sealed class LiveContent : IDisposable
{
    // An editor saves in several steps; half a file is not a fault.
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    private readonly ContentFolder folder;
    private readonly TimeProvider clock;
    private readonly bool withDrafts;
    private readonly ILogger<LiveContent> log;
    private readonly PhysicalFileProvider files;
    private readonly IDisposable watch;
    private readonly ITimer settled;
    private volatile SiteContent content;
    private volatile IReadOnlyList<Finding> faults = [];

    /// <exception cref="StartRefusedException">The content has faults at start.</exception>
    public LiveContent(string path, ContentFolder folder, TimeProvider clock, bool withDrafts, ILogger<LiveContent> log)
    {
        (this.folder, this.clock, this.withDrafts, this.log) = (folder, clock, withDrafts, log);
        content = Read(out var findings) ?? throw new StartRefusedException(findings);
        files = new PhysicalFileProvider(path);
        settled = TimeProvider.System.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        watch = ChangeToken.OnChange(() => files.Watch("**/*"), () => settled.Change(Settle, Timeout.InfiniteTimeSpan));
    }

    public SiteContent Current => content;

    /// <summary>Why the last edit was not taken; empty when it was.</summary>
    public IReadOnlyList<Finding> Faults => faults;

    public DateOnly Today => DateOnly.FromDateTime(content.Profile.Hours.Local(clock.GetUtcNow()).DateTime);

    /// <summary>The pages that may be seen now.</summary>
    public ArticleLibrary Visible => withDrafts ? content.Library : content.Library.On(Today);

    public void Reload()
    {
        try
        {
            if (Read(out var findings) is { } next)
                content = next;
            faults = [.. findings.Where(finding => finding.Level == Level.Error)];
            foreach (var fault in faults)
                log.LogError("Content not taken: {Fault}", fault.ToString());
            if (faults.Count == 0)
                log.LogInformation("Content read again: {Pages} pages", content.Library.All.Count);
        }
        // Whatever an edit does to us, the last good content stays up; this runs on a timer, where a fault would end the process.
        catch (Exception error)
        {
            log.LogError("Content not taken: {Fault}", error.GetType().Name);
        }
    }

    public void Dispose()
    {
        watch.Dispose();
        settled.Dispose();
        files.Dispose();
    }

    private SiteContent? Read(out List<Finding> findings)
    {
        findings = [];
        return folder.Read(zone => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime), withDrafts, findings);
    }
}
