using Microsoft.AspNetCore.Mvc.Filters;

namespace IopSite.Intake.Desk;

/// <summary>The address of the desk holds its key: no page that is opened from here learns it, and no search engine keeps it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UntoldAttribute : Attribute, IResourceFilter, IOrderedFilter
{
    // Before the filters that answer by themselves.
    public int Order => int.MinValue;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        // It also makes the browser send "Origin: null" with our own buttons: unknown, and then the key decides.
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
