namespace IopSite.Intake.Desk;

internal enum PressResult
{
    Recorded,

    /// <summary>The same press once more, as by a double click: it counts once.</summary>
    Repeated,
    TakenOnBefore,
    Closed,

    /// <summary>The visitor's plan allows no voicemail message.</summary>
    NoMessageAllowed,
}
