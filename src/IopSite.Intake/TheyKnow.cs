namespace IopSite.Intake;

/// <summary>Whether the person the request is for knows of it; unless they do, only the asker is called.</summary>
internal enum TheyKnow
{
    Yes,
    No,
    Unsure,
}
