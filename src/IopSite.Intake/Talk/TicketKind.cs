namespace IopSite.Intake.Talk;

/// <summary>Why a ticket was made.</summary>
internal enum TicketKind : byte
{
    /// <summary>The form was opened.</summary>
    Opened,

    /// <summary>A filled form came back without a good ticket; one more press sends it, however fast.</summary>
    Renewed,

    /// <summary>Too many requests; one more press sends it, with a mark.</summary>
    Limited,
}
