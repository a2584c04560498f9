namespace IopSite.Intake.Mail.OAuth;

/// <summary>What may go wrong on the way to a token, and with it at the mail server.</summary>
internal enum OAuthFault
{
    /// <summary>No name, no route, nobody listens.</summary>
    Unreachable,

    /// <summary>No answer in time.</summary>
    Silent,

    /// <summary>Says itself that it cannot just now.</summary>
    Busy,

    /// <summary>Its certificate is not trusted, or names another host.</summary>
    Certificate,

    /// <summary>No discovery document, or one that leads nowhere safe.</summary>
    Authority,
    Client,
    Scope,

    /// <summary>Another refusal, for a reason that no one setting explains.</summary>
    Request,

    /// <summary>A success without a token that a mail server takes.</summary>
    NoToken,

    /// <summary>The mail server knows no XOAUTH2.</summary>
    NotOffered,

    /// <summary>The mail server refuses a token that was made a moment ago.</summary>
    Mailbox,
}
