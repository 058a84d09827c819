using StatiqSite.Site.Content;

namespace StatiqSite.Site.Linking;

/// <summary>What the author of a link that leads nowhere probably meant, written as it should be; null where nothing is near.</summary>
internal sealed class LinkSuggestions(LinkContext context, ChapterPage page)
{
    /// <param name="kind">The kind that the link says; null for any.</param>
    public string? Name(TargetKind? kind, string name) => OfAnotherKind(name) ?? WithKind(name) ?? context.Catalogue.Closest(kind, name);

    public string? File(string file, string? anchor)
    {
        if (file.StartsWith("//", StringComparison.Ordinal)) return "https:" + file;
        if (file.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return "https://" + file;
        return file.EndsWith(".html", StringComparison.Ordinal) && OfPage(file, anchor) is { } link ? link : Chapter(file);
    }

    /// <summary>A file of that name, or of one like it.</summary>
    public string? Image(string file) =>
        context.Assets.Names.Where(n => file.EndsWith("/" + n, StringComparison.Ordinal)).MaxBy(n => n.Length) ?? Spelling.Closest(file, context.Assets.Names);

    /// <summary>Families and pages are found only when the kind is said, and what is called a model may be a method.</summary>
    private string? OfAnotherKind(string name) => context.Catalogue.FindAny(name) is [var target] ? Written(target) : null;

    /// <summary>The kind in capital letters or before a colon of full width.</summary>
    private string? WithKind(string name)
    {
        var colon = name.AsSpan().IndexOfAny(':', '：');
        if (colon < 1 || !ClosedList.TryParse<TargetKind>(name[..colon].Trim().ToLowerInvariant(), out var kind)) return null;
        return context.Catalogue.Find(kind, name[(colon + 1)..].Trim()) is [var target] ? Written(target) : null;
    }

    /// <summary>The page that the built site has at that address is linked by its name: the address depends on where the page stands.</summary>
    private string? OfPage(string file, string? anchor)
    {
        var address = "/" + file + (anchor is null ? "" : "#" + anchor);
        if (context.Catalogue.At(address) is { } part) return $"[[{Shortest(part)}]]";
        return context.Catalogue.At("/" + file) is { } whole ? $"[[{Shortest(whole)}#{anchor}]]" : null;
    }

    private string Shortest(Target target) => context.Catalogue.Find(null, target.Id) is [var found] && found.Equals(target) ? target.Id : Written(target);

    private static string Written(Target target) => $"{target.Kind.Word()}:{target.Id}";

    /// <summary>The same chapter in another language, or a file of this language with that slug or with a name like it.</summary>
    private string? Chapter(string file)
    {
        var files = context.Catalogue.Texts().ToList();
        if (files.FirstOrDefault(s => s.File.EndsWith("/" + file, StringComparison.Ordinal)) is { } elsewhere) return $"../{elsewhere.Language}/{file}";
        var names = files.Where(s => s.Language == page.Chapter.Language).Select(s => RelativePath.NameOf(s.File)).ToList();
        var slug = file.EndsWith(".md", StringComparison.Ordinal) ? file[..^".md".Length] : file;
        return names.Find(n => n.TrimStart("0123456789").SequenceEqual($"-{slug}.md")) ?? Spelling.Closest(file, names);
    }
}
