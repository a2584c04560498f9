namespace IopSite.Web.Errors;

internal sealed record ErrorPage(int Status, string Title, string Text);
