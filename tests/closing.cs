#:property PublishAot=false
#:property RestorePackagesWithLockFile=false

// closing.cs FOLDER COUNT [EXIT]: sums COUNT test reports into the line that ends tests/run.sh.
// A report that is missing, unreadable or empty, and a test run that ended badly (EXIT) without a failed test, count as one failure each.
// What failed is named last, with its message: a log is often read from its end.
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

var folder = new DirectoryInfo(args[0]);
var expected = int.Parse(args[1], CultureInfo.InvariantCulture);
var exit = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 0;

var reports = folder.Exists ? folder.GetFiles("*.trx", SearchOption.AllDirectories) : [];
int passed = 0, failed = 0, skipped = 0;
foreach (var report in reports)
{
    if (Read(report) is { } counts)
    {
        passed += counts.Passed;
        failed += counts.Failed;
        skipped += counts.Skipped;
    }
    else
    {
        Fault($"{report.Name} is not a finished report of any test");
    }
}
for (var missing = reports.Length; missing < expected; missing++)
    Fault($"a report is missing in {folder}");
if (reports.Length > expected)
    Fault($"{reports.Length} reports in {folder} where {expected} were expected");
if (exit != 0 && failed == 0)
    Fault($"the test run ended with exit code {exit}");

Console.WriteLine($"{passed} passed, {failed} failed" + (skipped > 0 ? $", {skipped} skipped" : ""));
return failed == 0 ? 0 : 1;

void Fault(string what)
{
    Console.WriteLine(what);
    failed++;
}

static (int Passed, int Failed, int Skipped)? Read(FileInfo report)
{
    try
    {
        var elements = XDocument.Load(report.FullName).Descendants().ToList();
        foreach (var result in elements.Where(element => (string?)element.Attribute("outcome") is "Failed" or "Error" or "Timeout" or "Aborted" && element.Attribute("testName") is not null))
            Console.WriteLine($"failed: {(string?)result.Attribute("testName")}: {result.Descendants().FirstOrDefault(element => element.Name.LocalName == "Message")?.Value}");
        var summary = elements.FirstOrDefault(element => element.Name.LocalName == "ResultSummary");
        var counters = summary?.Elements().FirstOrDefault(element => element.Name.LocalName == "Counters");
        if (counters is null || (string?)summary!.Attribute("outcome") is not ("Completed" or "Passed" or "Failed"))
            return null;
        int Count(string name) => (int?)counters.Attribute(name) ?? 0;
        var failed = Count("failed") + Count("error") + Count("timeout") + Count("aborted");
        // Explicit tests are asked for by name only (the screenshots): they are not part of the run, so they are not skipped either.
        var total = Count("total") - Count("notRunnable");
        return total == 0 ? null : (Count("passed"), failed, total - Count("passed") - failed);
    }
    catch (XmlException)
    {
        return null;
    }
}
