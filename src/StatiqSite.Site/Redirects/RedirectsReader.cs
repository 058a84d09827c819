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
        var ends = Ends(written, report);
        return new RedirectList(written.Values.Where(r => ends[r.From] is not null).Select(r => r with { Last = ends[r.From]! }).ToEquatableArray());
    }

    private static SiteAddress? Address(IdReference written, Report report)
    {
        if (written.Id.Length == 0) return null; // Told as missing.
        var address = SiteAddress.Parse(written.Id);
        if (address is null) report.Add(Errors.InvalidRedirect(written.Place, written.Id));
        return address;
    }

    /// <summary>Where each redirect ends; null where it does not, which is told once for a round, at its first redirect in the file.</summary>
    private static Dictionary<SiteAddress, SiteAddress?> Ends(Dictionary<SiteAddress, Redirect> written, Report report)
    {
        var ends = new Dictionary<SiteAddress, SiteAddress?>();
        foreach (var first in written.Values)
        {
            var (way, end) = (new OrderedDictionary<SiteAddress, Redirect>(), (SiteAddress?)null);
            for (Redirect? at = first; at is not null && !ends.TryGetValue(at.From, out end); at = Next(at.To, written))
            {
                end = at.To;
                if (way.TryAdd(at.From, at)) continue;
                TellRound([.. way.Values.Skip(way.IndexOf(at.From))], report);
                end = null;
                break;
            }
            foreach (var from in way.Keys) ends.Add(from, end);
        }
        return ends;
    }

    private static void TellRound(List<Redirect> round, Report report)
    {
        var first = round.MinBy(r => r.Place)!;
        var at = round.IndexOf(first);
        report.Add(Errors.RedirectLoop(first.Place, string.Join(" → ", round.Skip(at).Concat(round.Take(at)).Append(first).Select(r => r.From))));
    }

    // An anchor of a page that was redirected goes where the page goes.
    private static Redirect? Next(SiteAddress at, Dictionary<SiteAddress, Redirect> written) =>
        written.GetValueOrDefault(at) ?? written.GetValueOrDefault(at with { Anchor = null });
}
