using System.Net;
using System.Net.Sockets;
using IopSite.Intake;

namespace IopSite.Web.Hosting;

/// <summary>
/// Tells the operator that a proxy forwards visitors without being named in <c>Proxy:Known</c>. Only neighbours count:
/// anybody on the internet can write such a header, and nobody there should be able to raise an alarm.
/// </summary>
internal static class ProxyWatch
{
    private const string ForwardedFor = "X-Forwarded-For";

    // A header that was believed is taken off by the middleware before this one.
    public static void UseProxyWatch(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Headers.ContainsKey(ForwardedFor) && !context.Request.Headers.ContainsKey("X-Original-For")
            && context.Connection.RemoteIpAddress is { } sender && IsNear(sender))
            IntakeServices.TellUnknownProxy(context.RequestServices);
        return next(context);
    });

    internal static bool IsNear(IPAddress sender)
    {
        var address = sender.IsIPv4MappedToIPv6 ? sender.MapToIPv4() : sender;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal;
        return address.GetAddressBytes() is
            [127, ..] or [10, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and < 128, ..];
    }
}
