using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Drawing;
using StatiqSite.Site.LifeBars;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Pages;

/// <summary>Draws life bars in the words of a page.</summary>
internal static class LifePictures
{
    /// <summary>As many families as a theme can tell apart by number.</summary>
    public const int MostNumbered = 24;

    /// <summary>The models' bars as HTML; "" for no model, and for more than one drawing holds.</summary>
    /// <param name="canSkip">Offer a way past its links, where they are many.</param>
    /// <param name="current">The model whose page this is, or "".</param>
    public static string Figure(Wording words, IEnumerable<ModelRecord> models, bool canSkip = false, string current = "")
    {
        List<ModelRecord> shown = [.. models.DistinctBy(m => m.Id)];
        return shown.Count is 0 or > LifeBarDrawing.MostModels
            ? ""
            : LifeBarFigure.Render(
                Svg(words, shown, Looks.OfTheme, (f, _) => "family-" + PlainId.Of(f.Id), current), words.Phrases, words.Phrases[current.Length > 0 ? "life.title-family" : "life.title"], canSkip,
                words.Address == Addresses.Timeline ? words.Href(Addresses.LifeBarFile) : "");
    }

    /// <summary>All models fit into one drawing, and there are some.</summary>
    public static bool IsFile(ModelData data) => data.Models.Count is > 0 and <= LifeBarDrawing.MostModels;

    /// <summary>All models' bars as a file of its own, with the lanes' names in the picture.</summary>
    public static string File(Wording words)
    {
        var svg = new StringBuilder();
        Svg(words, [.. words.Content.Data.InOrder.DistinctBy(m => m.Id)], Looks.OfFile, (_, i) => Looks.LaneColour + i, "").Picture(svg, Looks.FileRoot(words.Language.Code), isFile: true);
        return svg.ToString();
    }

    private static LifeBarSvg Svg(Wording words, List<ModelRecord> models, Func<string, string> style, Func<Family, int, string> colour, string current)
    {
        var today = words.Content.Settings.Checked;
        var lives = models.Select(m => Lifetime.Of(m, today)).ToList();
        var said = lives.ToDictionary(
            l => l.Model.Id, l => words.Sources.History.Said(words.Language.Code, l.Model, () => Said(words, l)) with { Href = words.Href(Addresses.Model(l.Model.Id)) }, StringComparer.Ordinal);
        var drawing = LifeBarDrawing.Of(lives, said.ToDictionary(s => s.Key, s => s.Value.Label, StringComparer.Ordinal), today);
        var families = words.Content.Data.Families.DistinctBy(f => f.Id)
            .Select((f, i) => (f.Id, Words: new LaneWords(words.Text(f.Name), colour(f, i), words.Href(Addresses.FamilyTimeline(f.Id)), i < MostNumbered ? i + 1 : 0)))
            .ToDictionary(f => f.Id, f => f.Words, StringComparer.Ordinal);
        // A family that no list has is reported; until it is mended the picture does without its name.
        foreach (var lane in drawing.Lanes) families.TryAdd(lane.Family, new LaneWords(lane.Family, "", "", 0));
        return new LifeBarSvg(
            drawing, words.Phrases, said, families, words.Phrases.Format("life.today", DateWords.View(today, words.Phrases).Text), style, current);
    }

    /// <summary>The words of a life, which are the same on every page of a language; the address is not.</summary>
    private static LifeWords Said(Wording words, Lifetime life)
    {
        var (model, phrases) = (life.Model, words.Phrases);
        var end = End(words, model);
        var begin = words.Date(model.Date).Text;
        var note = model.Dates.Count == 0 ? phrases["date.unknown"] : end.Length > 0 ? phrases.Format("life.note", begin, end) : begin;
        var events = model.Dates.Select(d => phrases.Format("life.event", phrases["event." + d.Event.Word()] + (d.Detail is { } detail ? " " + detail : ""), words.Date(d.Date).Text))
            .Concat(model.Retirements.SelectMany(r => r.Notice is { } notice
                ? [phrases.Format("life.event", phrases["event.notice"], words.Date(notice.Date).Text), ModelRows.Retirement(words, r)]
                : new[] { ModelRows.Retirement(words, r) }))
            .Concat(life.End is LifeEnd.Open or LifeEnd.NeverOffered && end.Length > 0 ? [end] : []);
        return new LifeWords(
            new LifeLabel(words.Text(model.Name), note),
            phrases.Format("life.item", words.Text(model.Name), words.Family(model.Family.Id).Text, model.Dates.Count == 0 ? note : string.Join(phrases["life.separator"], events)),
            PlainId.Of(model.Id),
            "");
    }

    /// <summary>What became of a model, in words; "" for one of which no day is known.</summary>
    public static string End(Wording words, ModelRecord model) => Lifetime.Of(model, words.Content.Settings.Checked).End switch
    {
        _ when model.Dates.Count == 0 => "",
        LifeEnd.Open => words.Phrases["life.no-end"],
        LifeEnd.NeverOffered => words.Phrases["life.only-described"],
        _ => ModelRows.Retirement(words, model.Retirements[^1]),
    };
}
