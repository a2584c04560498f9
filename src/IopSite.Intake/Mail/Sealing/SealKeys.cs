namespace IopSite.Intake.Mail.Sealing;

/// <summary>What one reading of the folder gave: who can be sealed to, and a sentence for each fault.</summary>
internal sealed record SealKeys(
    IReadOnlyDictionary<string, SealCertificate> Recipients, IReadOnlyList<SealCertificate> Recovery, IReadOnlyList<string> Faults)
{
    public IEnumerable<SealCertificate> All => Recipients.Values.Concat(Recovery);

    public static SealKeys Read(string? folder, IReadOnlyList<string> recipients)
    {
        if (string.IsNullOrWhiteSpace(folder))
            return Nothing("Seal:Certificates is not set: Mail:Content=Sealed needs a folder with a certificate for each recipient.");
        // Names are compared with what lies there, so that no address can point out of the folder.
        if (Paths(folder) is not { } paths)
            return Nothing($"Seal:Certificates is not a folder that can be read: '{folder}'.");

        var faults = new List<string>();
        var found = new Dictionary<string, SealCertificate>(StringComparer.OrdinalIgnoreCase);
        foreach (var recipient in recipients)
            if (paths.FirstOrDefault(path => IsNamed(path, $"{recipient}.pem")) is not { } path)
                faults.Add($"Seal:Certificates lacks the file '{recipient}.pem' for this recipient in Mail:To.");
            else if (Certificate(path, faults) is { } certificate)
                found[recipient] = certificate;

        var spare = paths.Where(path => Path.GetFileName(path).StartsWith("recovery", StringComparison.OrdinalIgnoreCase)).ToList();
        if (spare.Count == 0)
            faults.Add("Seal:Certificates lacks a file 'recovery*.pem': with one lost key, requests could never be read again.");
        return new(found, [.. spare.Select(path => Certificate(path, faults)).OfType<SealCertificate>()], faults);
    }

    private static SealKeys Nothing(string fault) => new(new Dictionary<string, SealCertificate>(), [], [fault]);

    private static List<string>? Paths(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.pem").Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsNamed(string path, string name) => Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase);

    private static SealCertificate? Certificate(string path, List<string> faults)
    {
        try
        {
            return SealCertificate.Read(path);
        }
        catch (SealException error)
        {
            faults.Add($"Seal:Certificates: {error.Message}");
            return null;
        }
    }
}
