using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;

namespace StatiqSite.Site.Redirects;

/// <summary>Reads <c>redirects.yml</c> and follows each redirect to its end.</summary>
public static class RedirectsReader
{
    public static RedirectList Read(IReadOnlyList<DataFile> files, SiteSettings site, Report report)
    {
        if (files.Count == 0) return new RedirectList([]);
        var written = new Dictionary<SiteAddress, Redirect>();
        foreach (var fields in files[0].Items("a redirect", site, report))
        {
            var (from, to) = (fields.Reference("from"), fields.Reference("to"));
            fields.Done();
            if (Address(from, report) is not { } old || Address(to, report) is not { } now) continue;
            if (!written.TryAdd(old, new Redirect(old, now, now, from.Place, to.Place)))
                report.Add(Errors.DuplicateId(from.Place, "redirect", from.Id, written[old].Place));
        }
        return new RedirectList(written.Values.Select(r => Followed(r, written, report)).OfType<Redirect>().ToEquatableArray());
    }

    private static SiteAddress? Address(IdReference written, Report report)
    {
        if (written.Id.Length == 0) return null; // Told as missing.
        var address = SiteAddress.Parse(written.Id);
        if (address is null) report.Add(Errors.InvalidRedirect(written.Place, written.Id));
        return address;
    }

    /// <summary>The redirect with its end; null where there is none, which is told once, at the first redirect of the round.</summary>
    private static Redirect? Followed(Redirect redirect, Dictionary<SiteAddress, Redirect> written, Report report)
    {
        var way = new List<Redirect> { redirect };
        while (Next(way[^1].To, written) is { } next)
        {
            var back = way.IndexOf(next);
            if (back < 0)
            {
                way.Add(next);
                continue;
            }
            if (way[back..].All(r => redirect.Place.CompareTo(r.Place) <= 0))
                report.Add(Errors.RedirectLoop(redirect.Place, string.Join(" → ", way.Skip(back).Append(next).Select(r => r.From))));
            return null;
        }
        return redirect with { Last = way[^1].To };
    }

    // An anchor of a page that was redirected goes where the page goes.
    private static Redirect? Next(SiteAddress at, Dictionary<SiteAddress, Redirect> written) =>
        written.GetValueOrDefault(at) ?? written.GetValueOrDefault(at with { Anchor = null });
}
