using Microsoft.AspNetCore.Mvc.Filters;

namespace IopSite.Intake.Talk;

/// <summary>No cache keeps any answer of the form, whatever it says.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeverStoredAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    // Before the filters that answer by themselves.
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context) =>
        context.HttpContext.Response.Headers.CacheControl = "no-store";

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
