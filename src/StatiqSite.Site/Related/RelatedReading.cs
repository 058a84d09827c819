using System.Buffers;
using System.Collections.Concurrent;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;

namespace StatiqSite.Site.Related;

/// <summary>
/// What to read after a page: the chapters and models that have most in common with it. What few pages share says more than what many do, and what very many
/// share says nothing, so the work for a page does not grow with the site.
/// </summary>
public sealed class RelatedReading(SiteContent content, MentionIndex mentions)
{
    /// <summary>Pages that share a thing, beyond which it no longer counts.</summary>
    private const int MostSharing = 32;

    private const int MostChapters = 3;
    private const int MostModels = 2;
    private const int MostReasons = 3;

    // Each page is one object here with a number, since it is looked up again for everything that it shares.
    private readonly ConcurrentDictionary<Mention, Sharer> pages = new();
    private int count;

    private readonly Lazy<ILookup<Mention, Mention>> models = new(() =>
        content.Data.Models.SelectMany(m => Of(content, m).Select(thing => (thing, Page: new Mention(TargetKind.Model, m.Id)))).ToLookup(f => f.thing, f => f.Page));

    /// <summary>The pages that share a thing, in each language; none where they are too many to count.</summary>
    private readonly ConcurrentDictionary<(string Language, Mention Thing), Sharer[]> sharing = new();

    /// <summary>For a chapter's page in a language, by what its text mentions.</summary>
    public IReadOnlyList<RelatedPage> ForChapter(string language, string slug, IEnumerable<Mention> mentioned) =>
        Find(language, new Mention(TargetKind.Chapter, slug), mentioned.Where(Counts).Select(Shared));

    /// <summary>For a model's page in a language.</summary>
    public IReadOnlyList<RelatedPage> ForModel(string language, ModelRecord model) =>
        Find(language, new Mention(TargetKind.Model, model.Id), Of(content, model));

    private List<RelatedPage> Find(string language, Mention own, IEnumerable<Mention> things)
    {
        var shared = things.Distinct().OrderBy(t => t.Id, StringComparer.Ordinal).ThenBy(t => t.Kind).Select(t => (Thing: t, Pages: sharing.GetOrAdd((language, t), Sharing))).ToList();
        var weights = ArrayPool<double>.Shared.Rent(Volatile.Read(ref count));
        Array.Clear(weights);
        var sharers = new List<Sharer>();
        foreach (var (_, pages) in shared)
            foreach (var page in pages)
            {
                if (weights[page.Number] == 0) sharers.Add(page);
                weights[page.Number] += 1.0 / pages.Length;
            }
        List<RelatedPage> found = [.. Best(TargetKind.Chapter, MostChapters), .. Best(TargetKind.Model, MostModels)];
        ArrayPool<double>.Shared.Return(weights);
        return found;

        IEnumerable<RelatedPage> Best(TargetKind kind, int most) => Heaviest(sharers.FindAll(s => s.Page.Kind == kind && s.Page != own), weights, most)
            .Select(s => new RelatedPage(s.Page, Reasons(shared.FindAll(t => Array.IndexOf(t.Pages, s) >= 0), own, s.Page)));
    }

    /// <summary>The few of most weight, the heaviest first: sorting the hundreds that a page shares something with would cost more than all else here.</summary>
    private static List<Sharer> Heaviest(List<Sharer> sharers, double[] weights, int most)
    {
        var best = new List<Sharer>(most + 1);
        foreach (var sharer in sharers)
        {
            var place = best.Count;
            while (place > 0 && IsBefore(sharer, best[place - 1])) place--;
            best.Insert(place, sharer);
            if (best.Count > most) best.RemoveAt(most);
        }
        return best;

        bool IsBefore(Sharer sharer, Sharer other)
        {
            var (weight, than) = (weights[sharer.Number], weights[other.Number]);
            return weight != than ? weight > than : string.CompareOrdinal(sharer.Page.Id, other.Page.Id) < 0;
        }
    }

    /// <summary>The rarest things that two pages share; sources, and what the pages themselves are about, only where there is nothing else.</summary>
    private static List<Mention> Reasons(List<(Mention Thing, Sharer[] Pages)> shared, Mention own, Mention page)
    {
        var treated = shared.FindAll(s => s.Thing.Kind != TargetKind.Source);
        var others = treated.FindAll(s => s.Thing != own && s.Thing != page);
        return [.. (others.Count > 0 ? others : treated.Count > 0 ? treated : shared).OrderBy(s => s.Pages.Length).Select(s => s.Thing).Take(MostReasons)];
    }

    private Sharer Page(Mention page) => pages.GetOrAdd(page, p => new Sharer(p, Interlocked.Increment(ref count) - 1));

    private Sharer[] Sharing((string Language, Mention Thing) of)
    {
        var (language, thing) = of;
        TargetKind[] kinds = thing.Kind == TargetKind.Term ? [TargetKind.Term, TargetKind.Ability, TargetKind.Method] : [thing.Kind];
        var sharers = kinds.SelectMany(kind => mentions.Of(language, kind, thing.Id).Take(MostSharing + 1).Select(m => new Mention(TargetKind.Chapter, m.Slug)))
            .Concat(models.Value[thing].Take(MostSharing + 1)).Select(Page).Distinct().ToArray();
        return sharers.Length > MostSharing ? [] : sharers;
    }

    private static bool Counts(Mention mention) => mention.Kind is TargetKind.Ability or TargetKind.Method or TargetKind.Model or TargetKind.Term or TargetKind.Source;

    /// <summary>What counts as shared, under one name: an ability, a method and the term of the same id are one thing.</summary>
    private static Mention Shared(Mention mention) => mention.Kind is TargetKind.Ability or TargetKind.Method ? mention with { Kind = TargetKind.Term } : mention;

    private static IEnumerable<Mention> Of(SiteContent content, ModelRecord model) =>
        model.Parents.Select(p => p.Model.Id).Concat(content.Data.ChildrenOf(model.Id).Select(c => c.Child.Id)).Prepend(model.Id).Select(id => new Mention(TargetKind.Model, id))
            .Concat(model.Gained.Concat(model.Lost).Select(c => c.Ability.Id).Prepend(model.Method.Method.Id).Select(id => new Mention(TargetKind.Term, id)))
            .Concat(model.AllEvidence.SelectMany(e => e.Sources).Concat(model.Papers).Select(s => new Mention(TargetKind.Source, s.Id)))
            .Where(m => m.Id.Length > 0)
            .Distinct();

    private sealed class Sharer(Mention page, int number)
    {
        public Mention Page => page;

        public int Number => number;
    }
}

/// <param name="Page">A chapter or a model.</param>
/// <param name="Shared">What both pages speak of, or rest on, the rarest first: not both kinds at once.</param>
public sealed record RelatedPage(Mention Page, IReadOnlyList<Mention> Shared);
