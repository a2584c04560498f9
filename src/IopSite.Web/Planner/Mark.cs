namespace IopSite.Web.Planner;

/// <summary>What a part of a day can be taken up by. A window that holds more than one is drawn as the first of them.</summary>
internal enum Mark
{
    Work,
    Sleep,
    Children,
}
