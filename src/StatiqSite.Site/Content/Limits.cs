namespace StatiqSite.Site.Content;

/// <summary>How much an input may be, told like any mistake before it is read. Lengths in bytes.</summary>
public static class Limits
{
    public const long Chapter = 1_000_000;
    public const long DataFile = 10_000_000;
    public const long Template = 1_000_000;
    public const long Asset = 50_000_000;

    /// <summary>How deep lists and mappings may nest.</summary>
    public const int YamlDepth = 100;
}
