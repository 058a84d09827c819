using StatiqSite.Cli.Skeletons;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Cli;

/// <summary><c>new chapter</c> and <c>new model</c>: a valid beginning in every language of the site. Nothing that exists is written over.</summary>
internal static class NewCommand
{
    /// <param name="title">Null for the slug's words.</param>
    /// <param name="part">Null for the first part of the site.</param>
    public static int Chapter(string input, string slug, string? title, string? part)
    {
        if (AuthorFiles.Open(input) is not var (folder, site)) return ExitCodes.Mistakes;
        var parts = site.Parts.Select(p => p.Id).ToList();
        if (parts.Count == 0) throw new UsageException($"A chapter belongs to a part; write one into {folder.PathOf(DataFiles.Settings)} first.");
        if (part is not null && !parts.Contains(part))
            throw new UsageException($"There is no part '{part}'; the site has {string.Join(", ", parts)}{(Spelling.Closest(part, parts) is { } close ? $". Did you mean '{close}'?" : ".")}");
        if (title is not null && string.IsNullOrWhiteSpace(title)) throw new UsageException("The title says nothing; leave --title out for the words of the slug.");

        var chapters = folder.List(ChapterReader.Folder).Select(name => NameOf(folder, name, site)).OfType<ChapterFileName>().ToList();
        if (chapters.Find(c => c.Slug == slug) is { } there) throw new UsageException($"The chapter exists: {there.Place.Path}. Choose another slug.");
        var number = chapters.Select(c => c.Order).DefaultIfEmpty().Max() + 1;
        var names = site.Languages.Select(l => $"{ChapterReader.Folder}/{l.Code}/{number:00}-{slug}.md").ToList();
        if (NameOf(folder, names[0], site) is null) throw new UsageException($"'{slug}' is not a slug; use lower-case letters and digits, with single hyphens between words.");

        foreach (var (language, name) in site.Languages.Zip(names))
        {
            var text = ChapterSkeleton.Text(language.Code, title ?? ChapterSkeleton.TitleOf(slug), part ?? parts[0], parts, site.Checked);
            InputWriter.Write(input, name, System.Text.Encoding.UTF8.GetBytes(text), isNew: true);
            Console.WriteLine($"Wrote {folder.PathOf(name)}");
        }
        Console.WriteLine("A draft: 'preview --drafts' shows it.");
        return ExitCodes.Made;
    }

    public static int Model(string input, string id)
    {
        if (AuthorFiles.Open(input) is not var (folder, site)) return ExitCodes.Mistakes;
        var path = folder.PathOf(DataFiles.Models);
        if (AuthorFiles.Read(folder, DataFiles.Models) is not [var file]) throw new UsageException($"There is no {path}; a model needs a family and a training method, so begin with these.");
        var report = new Report();
        var data = ModelDataReader.Read(DataFile.Parse(file, report), site, report);
        if (AuthorFiles.Tell(report)) return ExitCodes.Mistakes;
        if (data.Families.Count == 0 || data.Methods.Count == 0) throw new UsageException($"A model needs a family and a training method; write one of each into {path} first.");
        if (data.Models.FirstOrDefault(m => m.Id == id || m.Aliases.Contains(id)) is { } there)
            throw new UsageException($"{(there.Id == id ? "The model exists" : $"'{id}' is an alias of '{there.Id}'")}: {there.Place}. Choose another id.");
        if (!FieldReader.IsId(id)) throw new UsageException($"'{id}' is not an id; use lower-case letters, digits, dots and hyphens, with a letter or digit first and no dot at the end.");

        var written = ModelSkeleton.Append(file, id, data, site)
            ?? throw new UsageException($"Cannot tell where the models of {path} end; write them as lines that begin with '- ', below 'models:'.");
        InputWriter.Write(input, DataFiles.Models, written);
        Console.WriteLine($"Wrote '{id}' at the end of the models in {path}");
        Console.WriteLine($"Its family is the first, '{data.Families[0].Id}'; correct what stands there and write the texts.");
        return ExitCodes.Made;
    }

    private static ChapterFileName? NameOf(DiskFolder folder, string name, SiteSettings site) =>
        ChapterFileName.Parse(new SourceFile(folder.PathOf(name), name, []), site, new Report());
}
