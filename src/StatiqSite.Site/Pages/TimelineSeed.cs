using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Pages;

/// <summary>A timeline to be made in a language.</summary>
public sealed record TimelineSeed(Language Language, TimelineTopic Topic)
{
    /// <summary>The page's path in the output.</summary>
    public string Path => Addresses.In(Language, Topic.Address);
}

/// <summary>What a timeline is about: all models, those of a family or those of a training method; in all years or in one.</summary>
public sealed record TimelineTopic(string Address, string? Family = null, string? Method = null, int? Year = null);
