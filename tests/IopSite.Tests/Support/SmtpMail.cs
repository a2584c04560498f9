namespace IopSite.Tests.Support;

/// <summary>What a mail server took: envelope and bytes, dots undone.</summary>
internal sealed record SmtpMail(string From, IReadOnlyList<string> To, byte[] Bytes);
