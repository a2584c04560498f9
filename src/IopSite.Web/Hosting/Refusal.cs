namespace IopSite.Web.Hosting;

/// <summary>The site says why it does not start, on the error stream and without a stack trace: an operator reads it.</summary>
internal static class Refusal
{
    /// <returns>The exit code.</returns>
    public static int Print(IEnumerable<string> faults)
    {
        Console.Error.WriteLine("The site does not start:");
        foreach (var fault in faults)
            Console.Error.WriteLine(fault);
        return 1;
    }
}
