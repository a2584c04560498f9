using System.Globalization;

namespace IopSite.Web.Planner;

/// <summary>A posted form, read: what is known of it stays, and the rest is said to be left out. Pure.</summary>
internal sealed record PostedWeek(MarkedWeek Week, bool HasUnknown)
{
    public static PostedWeek Read(WeekForm form)
    {
        var hasUnknown = false;
        var week = new MarkedWeek
        {
            Work = Cells(Mark.Work, form.Work),
            Sleep = Cells(Mark.Sleep, form.Sleep),
            Children = Cells(Mark.Children, form.Children),
            Trip = Minutes(form.Trip),
            Commute = Minutes(form.Commute),
        };
        if (!string.IsNullOrEmpty(form.Usual))
            week = UsualWeek.Fill(form.Usual, week) ?? Unknown(week);
        return new(week, hasUnknown);

        HashSet<Cell> Cells(Mark mark, IReadOnlyList<string?>? ids) =>
            [.. (ids ?? []).Select(id => Cell.Find(id) is { } cell && WeekForm.Parts(mark).Contains(cell.Part) ? cell : Unknown<Cell?>(null)).OfType<Cell>()];

        int Minutes(string? text) => string.IsNullOrEmpty(text) ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && WeekForm.Minutes.Contains(minutes) ? minutes
            : Unknown(0);

        T Unknown<T>(T instead)
        {
            hasUnknown = true;
            return instead;
        }
    }
}
