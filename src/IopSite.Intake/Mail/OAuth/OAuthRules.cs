namespace IopSite.Intake.Mail.OAuth;

/// <summary>What must hold of a sign-in by token: a sentence for each fault.</summary>
internal static class OAuthRules
{
    public static IEnumerable<string> Faults(string section, MailOptions options, bool development)
    {
        foreach (var (name, value) in options.OAuth.All)
            if (string.IsNullOrWhiteSpace(value))
                yield return $"{section}:OAuth:{name} is not set: Authority, ClientId, ClientSecret and Scope belong together.";
        if (!string.IsNullOrWhiteSpace(options.OAuth.Authority) && !IsSafe(options.OAuth.Authority, development))
            yield return $"{section}:OAuth:Authority is not an https:// address.";
        if (!string.IsNullOrEmpty(options.Password))
            yield return $"{section}:Password and {section}:OAuth exclude each other: sign in by password or by token.";
    }

    // The client's secret goes there.
    private static bool IsSafe(string authority, bool development) =>
        Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.Query.Length == 0 && address.Fragment.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (development && address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
