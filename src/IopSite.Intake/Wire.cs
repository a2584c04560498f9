using System.Text.Json;

namespace IopSite.Intake;

/// <summary>The names of choices in form fields ("hang-up" for <c>HangUp</c>): a fixed part of the outside face.</summary>
internal static class Wire
{
    public static string Name<T>(T choice) where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(choice.ToString());

    /// <summary>The choice that a field's value names, or null when it names none.</summary>
    public static T? Choice<T>(string? name) where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
            if (Name(choice) == name)
                return choice;
        return null;
    }
}
