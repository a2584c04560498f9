using System.Globalization;
using System.Net.Sockets;
using IopSite.Intake.Mail.OAuth;
using IopSite.Intake.Store;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace IopSite.Intake.Mail;

/// <summary>Sorts what a transport threw. Pure.</summary>
internal static class MailFailure
{
    public static FailureClass Of(Exception error) => error switch
    {
        MailInDoubtException => FailureClass.InDoubt,
        RowUnreadableException => FailureClass.Unreadable,
        SmtpCommandException answer => Of(answer),
        OAuthException refusal => refusal.Failure,
        // As 454 of RFC 4954, 6: the sign-in is out of order for now, and says nothing about who signs in.
        AuthenticationException refusal when Status(refusal) is >= 400 and < 500 => FailureClass.Later,
        // SslHandshakeException: the certificate is not trusted, or names another host.
        // NotSupportedException: the server offers no STARTTLS, or no way to sign in.
        AuthenticationException or ServiceNotAuthenticatedException or SslHandshakeException or NotSupportedException
            => FailureClass.RouteBroken,
        SocketException or IOException or TimeoutException or ProtocolException or ServiceNotConnectedException
            => FailureClass.Later,
        // Not a failure of mail, so time alone may not heal it.
        _ => FailureClass.RouteBroken,
    };

    public static bool NeedsAttention(FailureClass failure) =>
        failure is FailureClass.RouteBroken or FailureClass.Refused or FailureClass.Unreadable;

    /// <summary>The server read the message to its end and wants none of it: what is in it is the reason, not its route.</summary>
    public static bool IsOfTheContent(Exception error) =>
        error is SmtpCommandException { ErrorCode: SmtpErrorCode.MessageNotAccepted, StatusCode: >= (SmtpStatusCode)500 };

    /// <summary>Type and code, or a sentence of our own, and nothing that a server wrote.</summary>
    public static string Words(Exception error) => error switch
    {
        MailInDoubtException { InnerException: { } cause } => $"no answer after the message, {Words(cause)}",
        OAuthException refusal => refusal.Message,
        SmtpCommandException answer => $"{answer.ErrorCode} {(int)answer.StatusCode}",
        _ => error.GetType().Name,
    };

    // By password MailKit keeps the answer as the cause; by token it writes no more than "454: text".
    private static int Status(AuthenticationException refusal) => refusal.InnerException is SmtpCommandException answer
        ? (int)answer.StatusCode
        : int.TryParse(refusal.Message.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    private static FailureClass Of(SmtpCommandException answer)
    {
        if ((int)answer.StatusCode < 500)
            return FailureClass.Later;
        // 530: sign in first. It answers MAIL, but is no judgement on the sender.
        var ofTheMail = answer.ErrorCode is not SmtpErrorCode.UnexpectedStatusCode && (int)answer.StatusCode != 530;
        return ofTheMail ? FailureClass.Refused : FailureClass.RouteBroken;
    }
}
