using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace IopSite.Intake.Talk;

/// <summary>What belongs to a field beside its label: the error that stands at it, and the ids that read it out.</summary>
internal static class Described
{
    public static string? Error(ModelStateDictionary state, string name) => state[name]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>For <c>aria-describedby</c>; null when there is nothing to read.</summary>
    public static string? By(ModelStateDictionary state, string name, bool hasHint = false)
    {
        var error = Error(state, name) is null ? null : $"{name}-error";
        return hasHint ? $"{name}-hint {error}".Trim() : error;
    }
}
