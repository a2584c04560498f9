using IopSite.Intake;
using IopSite.Web.Linting;
using IopSite.Web.Look;

namespace IopSite.Web.Profile;

/// <summary>The provider behind the site, as <c>site.yaml</c> describes it.</summary>
internal sealed record SiteProfile
{
    public required string Name { get; init; }

    /// <summary>As people read it.</summary>
    public required string Phone { get; init; }

    /// <summary>As a <c>tel:</c> address.</summary>
    public required string PhoneLink { get; init; }
    public required string Email { get; init; }
    public required string Address { get; init; }
    public required OpeningHours Hours { get; init; }

    /// <summary>Who reads requests, as the start of an English sentence.</summary>
    public string? WhoAnswers { get; init; }
    public string? License { get; init; }
    public string? Accreditation { get; init; }
    public IReadOnlyList<TeamRole> Team { get; init; } = [];
    public IReadOnlyList<Session> Sessions { get; init; } = [];
    public IReadOnlyList<string> Insurers { get; init; } = [];
    public IReadOnlyList<Cost> Costs { get; init; } = [];
    public required Uri LeaveTo { get; init; }
    public required string Corrections { get; init; }
    public required string Funding { get; init; }

    /// <summary>Official notices, a paragraph each, for the page about equal treatment.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
    public required SiteColors Colors { get; init; }

    /// <summary>Where the colors stand in <c>site.yaml</c>.</summary>
    public required int ColorsLine { get; init; }

    /// <summary>The address of a picture, in place of the window beside the name.</summary>
    public string? Logo { get; init; }

    /// <summary>What is still a sample; production does not start with any.</summary>
    public IReadOnlyList<Finding> Placeholders { get; init; } = [];
}
