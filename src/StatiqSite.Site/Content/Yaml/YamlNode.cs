using StatiqSite.Engine;

namespace StatiqSite.Site.Content.Yaml;

/// <summary>A YAML value with the place where it begins.</summary>
public abstract record YamlNode(Place Place)
{
    /// <summary>What it is called in messages.</summary>
    public abstract string Kind { get; }
}

/// <param name="IsPlain">Written without quotes or block marks.</param>
public sealed record YamlScalar(Place Place, string Text, bool IsPlain) : YamlNode(Place)
{
    public override string Kind => Text.Length == 0 ? "nothing" : "a text";

    /// <summary>No value: nothing after the colon, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null";
}

public sealed record YamlList(Place Place, IReadOnlyList<YamlNode> Items) : YamlNode(Place)
{
    public override string Kind => "a list";
}

public sealed record YamlMapping(Place Place, IReadOnlyList<YamlEntry> Entries) : YamlNode(Place)
{
    public override string Kind => "a mapping";
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
