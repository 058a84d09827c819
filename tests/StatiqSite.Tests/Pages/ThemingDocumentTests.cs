using System.Text.RegularExpressions;
using StatiqSite.Site.Rendering.Views;

namespace StatiqSite.Tests.Pages;

/// <summary>docs/theming.md lists every name that a template can read, and no other.</summary>
public sealed partial class ThemingDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.Folder("docs", "theming.md"));

    public static TheoryData<string> Views()
    {
        var views = new TheoryData<string>();
        foreach (var type in typeof(PageView).Assembly.GetTypes().Where(t => t.Namespace == typeof(PageView).Namespace && t.IsClass && t.IsPublic && t != typeof(EmptyView)))
            views.Add(type.Name.Split('`')[0]);
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_member_of_a_view_is_listed(string view)
    {
        var type = typeof(PageView).Assembly.GetTypes().Single(t => t.Namespace == typeof(PageView).Namespace && t.Name.Split('`')[0] == view);
        var members = type.GetProperties().Where(p => p.Name != "EqualityContract").Select(p => Snake(p.Name));
        var section = Document[(Document.IndexOf($"### {view}\n", StringComparison.Ordinal) + 1)..].Split("\n### ")[0];
        Assert.Equal(members.Order(StringComparer.Ordinal), Row().Matches(section).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    private static string Snake(string name)
    {
        var bare = name.StartsWith("Is", StringComparison.Ordinal) && char.IsUpper(name[2]) ? name[2..] : name;
        return string.Concat(bare.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
