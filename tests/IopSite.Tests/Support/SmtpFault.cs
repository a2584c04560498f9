namespace IopSite.Tests.Support;

/// <summary>What a test's mail server does instead of its part.</summary>
internal sealed record SmtpFault
{
    /// <summary>Answers with this line.</summary>
    public string? Answer { get; init; }

    /// <summary>Says nothing until the client goes away.</summary>
    public bool Hang { get; init; }

    /// <summary>Closes the connection.</summary>
    public static readonly SmtpFault Drop = new();
    public static readonly SmtpFault Silence = new() { Hang = true };

    public static SmtpFault Say(string answer) => new() { Answer = answer };
}
