using System.Globalization;
using StatiqSite.Engine;
using StatiqSite.Site.Assets;
using StatiqSite.Site.Content;
using StatiqSite.Site.Datasets;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.OnePage;
using StatiqSite.Site.Redirects;
using StatiqSite.Site.Search;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>No two files of the site may have one address, also not on a disk that does not tell A from a.</summary>
public static class AddressChecks
{
    private static readonly string[] FixedPages =
    [
        Addresses.Home, Addresses.Models, Addresses.Timeline, Addresses.Lineage, Addresses.Abilities, Addresses.Methods,
        Addresses.Glossary, Addresses.Bibliography, Addresses.Index, Addresses.Doubts, Addresses.Search, Addresses.NotFound, Addresses.Data,
    ];

    // Hosts are told that what stands in these never changes.
    private static readonly string[] HashedFolders = [Asset.ThemeFolder, Asset.MediaFolder, SearchFile.Folder];

    /// <summary>Claims every address in turn; the later of two claims is told, with the owner of the first.</summary>
    public static AddressList Check(SiteContent content, Box<EquatableArray<RootFile>> copied, AssetList media, AssetList styles, RedirectList redirects, Report report)
    {
        var owners = new Dictionary<string, Claim>(StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, Claim>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in copied.Value)
            if (Array.Find(HashedFolders, h => file.Path.StartsWith(h, StringComparison.OrdinalIgnoreCase)) is { } kept) report.Add(Errors.KeptFolder(file.File.Start, file.Path, kept));
        foreach (var claim in Pages(content).Concat(Assets(media)).Concat(Assets(styles)).Concat(copied.Value.Select(f => new Claim(f.Path, f.File.Path, f.File.Start)))
            .Concat(redirects.OfPages.Select(r => new Claim(r.From.Path, "a redirect", r.Place))))
        {
            if (!claim.IsCopy && PortableName.Problem(claim.Published ?? claim.Path) is { } problem) report.Add(Errors.UnportableName(claim.At, claim.Published ?? claim.Path, problem));
            var above = Above(claim.Path).ToList();
            // A file may not stand where others need a folder, nor the other way round.
            var other = owners.GetValueOrDefault(claim.Path) ?? folders.GetValueOrDefault(claim.Path) ?? above.Select(f => owners.GetValueOrDefault(f)).FirstOrDefault(o => o is not null);
            owners.TryAdd(claim.Path, claim);
            foreach (var folder in above) folders.TryAdd(folder, claim);
            // Two entries of one id have been told as such.
            if (other is null || other.Owner == claim.Owner) continue;
            // What is wrong with two copies is wrong with their pages.
            if (claim.IsCopy && other.IsCopy) continue;
            report.Add(other.Path != claim.Path && other.Path.Equals(claim.Path, StringComparison.OrdinalIgnoreCase)
                ? Errors.AddressDiffersInCase(claim.At, claim.Path, other.Owner)
                : Errors.AddressTaken(claim.At, claim.Path, other.Owner));
        }
        return new AddressList(owners.Values.Where(o => o.Published is null).Select(o => o.Path).Order(StringComparer.Ordinal).ToEquatableArray());
    }

    private static IEnumerable<Claim> Pages(SiteContent content)
    {
        var none = new Place("", 1, 1);
        var pages = FixedPages.Select(a => new Claim(a, "a page that every site has", none))
            .Concat(OnePageSite.IsMade(content) ? [new Claim(Addresses.OnePage, "the page of the whole text", none)] : Array.Empty<Claim>())
            .Concat(TimelineEvents.Years(content.Data).Select(y => new Claim(Addresses.Year(y), $"the timeline of {y.ToString(CultureInfo.InvariantCulture)}", none)))
            .Concat(DataPages.PictureAddresses(content.Data).Select(a => new Claim(a, "a file of the data", none)))
            .Concat(content.Data.Families.Select(f => new Claim(Addresses.FamilyTimeline(f.Id), $"the family '{f.Id}'", f.Place)))
            .Concat(TimelinePart.Of(content.Data).Select(p => new Claim(p.Address, $"a year of '{p.Whole}'", none)))
            .Concat(LineagePart.Of(content.Data).Select(p => new Claim(p.Address, $"the lineage of '{p.Family.Id}'", p.Family.Place)))
            .Concat(content.Data.Methods.SelectMany(m => new[] { Addresses.Method(m.Id), Addresses.MethodTimeline(m.Id) }.Select(a => new Claim(a, $"the training method '{m.Id}'", m.Place))))
            .Concat(content.Data.Abilities.Select(a => new Claim(Addresses.Ability(a.Id), $"the ability '{a.Id}'", a.Place)))
            .Concat(content.Data.Models.Select(m => new Claim(Addresses.Model(m.Id), $"the model '{m.Id}'", m.Place)))
            .Concat(content.Chapters.Select(c => new Claim(Addresses.Chapter(c.Slug), c.Texts[0].Place.Path, c.Texts[0].Place)));
        List<Claim> all = [.. pages];
        if (content.Settings.Hosting.HasCopies) all.AddRange([.. all.Where(p => Addresses.HasCopy(p.Path)).Select(p => p with { Path = Addresses.Copy(p.Path), IsCopy = true })]);
        return all.SelectMany(p => content.Settings.Languages.Select(l => p with { Path = Addresses.In(l, p.Path) }))
            .Concat(DatasetFiles.Paths.Select(p => new Claim(p, "a file of the data", none)))
            .Append(new Claim(SearchFile.Manifest, "the index of the search", none));
    }

    // By the names that authors gave them: with their hashes they would differ, and their sources would still be one file on some disks.
    private static IEnumerable<Claim> Assets(AssetList assets) =>
        assets.All.SelectMany(a => new[] { a.Path[..(a.Path.IndexOf('/') + 1)] + a.Name, a.Path }.Select(p => new Claim(p, a.File.Path, a.File.Start, a.Path)));

    private static IEnumerable<string> Above(string path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }

    /// <param name="Published">The path of an asset with its hash.</param>
    private sealed record Claim(string Path, string Owner, Place At, string? Published = null)
    {
        public bool IsCopy { get; init; }
    }
}

/// <summary>The addresses of all pages and copied files, in order; assets not counted.</summary>
public sealed record AddressList(EquatableArray<string> All);
