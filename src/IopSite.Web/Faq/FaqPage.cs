using IopSite.Web.Articles;

namespace IopSite.Web.Faq;

/// <summary>The list of questions: its introduction, and the questions by who asks.</summary>
internal sealed record FaqPage(ArticlePage Intro, IReadOnlyList<QuestionGroup> Groups);
