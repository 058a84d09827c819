using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.LifeBars;
using StatiqSite.Site.Lineages;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;
using StatiqSite.Site.Timelines;

namespace StatiqSite.Site.Pages;

/// <summary>
/// What pages show of the models' history, made by the first that asks. It rests on the data alone: while that stays, an edited chapter lays out no picture again.
/// </summary>
public sealed record ModelHistory(ModelData Data, SiteSettings Settings, PhraseBook Phrases)
{
    private readonly ConcurrentDictionary<(string Part, string Language), Lazy<LineageDrawing>> drawings = new();

    private readonly ConcurrentDictionary<(string Language, ModelRecord Model), LifeWords> lives = new(new ByReference());

    private readonly Lazy<IReadOnlyList<LineagePart>> parts = new(() => LineagePart.Of(Data));

    private readonly Lazy<IReadOnlySet<string>> mainLine = new(() => Lineage.LineTo(Data, Settings.Focus?.Id));

    private readonly Lazy<Dictionary<string, string>> partsOfModels = new(() =>
        LineagePart.Of(Data).SelectMany(p => p.Models.Select(m => (m.Id, p.Address))).ToDictionary(m => m.Id, m => m.Address, StringComparer.Ordinal));

    private readonly Lazy<IReadOnlyList<TimelineEvent>> events = new(() => TimelineEvents.All(Data));

    private readonly Lazy<IReadOnlyList<int>> years = new(() => TimelineEvents.Years(Data));

    /// <inheritdoc cref="TimelineEvents.All"/>
    public IReadOnlyList<TimelineEvent> Events => events.Value;

    /// <inheritdoc cref="TimelineEvents.Years"/>
    public IReadOnlyList<int> Years => years.Value;

    /// <summary>The models from the first ancestor down to the one that the site is about.</summary>
    internal IReadOnlySet<string> MainLine => mainLine.Value;

    /// <summary>The parts of a lineage that is too large for one picture, else none.</summary>
    internal IReadOnlyList<LineagePart> LineageParts => parts.Value;

    public static ModelHistory Of(ModelData data, SiteSettings settings, PhraseBook phrases, Report report)
    {
        return new ModelHistory(data, settings, phrases);
    }

    public bool Equals(ModelHistory? other) => other is not null && Data.Equals(other.Data) && Settings.Equals(other.Settings) && Phrases.Equals(other.Phrases);

    public override int GetHashCode() => HashCode.Combine(Data, Phrases);

    /// <summary>The address of a model's place in the picture.</summary>
    public string InLineage(string model) => $"{partsOfModels.Value.GetValueOrDefault(model, Addresses.Lineage)}#{Addresses.InPicture(model)}";

    /// <summary>The picture of the whole lineage with labels in a language.</summary>
    internal LineageDrawing Drawing(string language) => Drawing(Addresses.Lineage, Data.Models, language);

    /// <summary>The picture of a part of the lineage.</summary>
    /// <param name="models">The part's own, and the parents that it shows.</param>
    internal LineageDrawing Drawing(LineagePart part, IReadOnlyList<ModelRecord> models, string language) => Drawing(part.Address, models, language);

    /// <summary>What is said of a model's life in a language, without an address; said once.</summary>
    internal LifeWords Said(string language, ModelRecord model, Func<LifeWords> say) => lives.GetOrAdd((language, model), static (_, say) => say(), say);

    private LineageDrawing Drawing(string address, IReadOnlyList<ModelRecord> models, string language) =>
        drawings.GetOrAdd((address, language), _ => new(() => LineageDrawing.Of(
            LineageModels.Of(models, Data.Families, language, Phrases[language]["sign.unknown"]), [.. Data.Families.Select(f => f.Name[language])], MainLine))).Value;

    // A record's own hash goes through all that it holds.
    private sealed class ByReference : IEqualityComparer<(string Language, ModelRecord Model)>
    {
        public bool Equals((string Language, ModelRecord Model) x, (string Language, ModelRecord Model) y) => ReferenceEquals(x.Model, y.Model) && x.Language == y.Language;

        public int GetHashCode((string Language, ModelRecord Model) key) => HashCode.Combine(RuntimeHelpers.GetHashCode(key.Model), key.Language);
    }
}
