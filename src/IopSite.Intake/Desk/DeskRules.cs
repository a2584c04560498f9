namespace IopSite.Intake.Desk;

/// <summary>What becomes of a press. Pure; the store asks it inside the transaction that records the press.</summary>
internal static class DeskRules
{
    private static readonly TimeSpan DoublePress = TimeSpan.FromMinutes(1);

    public static PressResult Judge(DeskRequest request, DeskEvent press)
    {
        if (request.Last is { } last && press.At - last.At < DoublePress && press with { At = last.At } == last)
            return PressResult.Repeated;
        if (request.ClosedAt is not null)
            return PressResult.Closed;
        return press.Kind switch
        {
            DeskEventKind.TakeOn when request.TakenOn is not null => PressResult.TakenOnBefore,
            DeskEventKind.LeftMessage when !request.AllowsMessage => PressResult.NoMessageAllowed,
            _ => PressResult.Recorded,
        };
    }
}
