using System.Reflection;
using System.Text.RegularExpressions;
using StatiqSite.Site;

namespace StatiqSite.Tests.Architecture;

/// <summary>What of the site library is public: what the stages and the command line name, the values that they pass on, and the views that themes read.</summary>
public sealed partial class SurfaceTests
{
    private static readonly Assembly Site = typeof(SiteBuild).Assembly;

    [Fact]
    public void A_public_type_is_named_outside_or_part_of_one_that_is()
    {
        var named = Sources().SelectMany(file => Name().Matches(File.ReadAllText(file))).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var waiting = new Queue<Type>(Site.GetExportedTypes().Where(t => named.Contains(t.Name.Split('`')[0]) || t.Name.Split('`')[0].EndsWith("View", StringComparison.Ordinal)));
        var needed = waiting.ToHashSet();
        while (waiting.TryDequeue(out var type))
            foreach (var part in Parts(type).Where(needed.Add)) waiting.Enqueue(part);
        Assert.Empty(Site.GetExportedTypes().Where(t => !needed.Contains(t)).Select(t => t.FullName));
    }

    /// <summary>Where a stage is declared, and the programs that use the library.</summary>
    private static IEnumerable<string> Sources() =>
        new[] { "StatiqSite.Cli", "StatiqSite.Tokens" }.SelectMany(project => Directory.GetFiles(Repository.Folder("src", project), "*.cs", SearchOption.AllDirectories))
            .Append(Repository.Folder("src", "StatiqSite.Site", "SiteBuild.cs"));

    /// <summary>The types that a public type shows, and those that stand in for it where it is abstract.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.GetMembers().SelectMany(member => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        FieldInfo field => [field.FieldType],
        _ => Type.EmptyTypes,
    }).Append(type.BaseType ?? type).SelectMany(Plain)
        .Concat(type.IsAbstract ? Site.GetExportedTypes().Where(t => t.BaseType == type) : []).Concat(type.GetNestedTypes());

    private static IEnumerable<Type> Plain(Type type) => type.HasElementType ? Plain(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Plain).Append(type.GetGenericTypeDefinition())
        : [type];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
