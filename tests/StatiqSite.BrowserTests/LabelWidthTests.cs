using StatiqSite.Site.Drawing;
using StatiqSite.Site.LifeBars;
using StatiqSite.Site.Lineages;

namespace StatiqSite.BrowserTests;

/// <summary>The pictures are laid out by an estimate of how wide their texts will be: with a browser's own fonts none is wider.</summary>
public sealed class LabelWidthTests(PublishedSite site)
{
    [Theory]
    [InlineData("lineage.html")]
    [InlineData("en/lineage.html")]
    public Task No_label_of_the_lineage_is_wider_than_its_room(string path) => NoneIsWider(path, ".lineage", 20, LineageGeometry.FontSize, LineageGeometry.FontSize, 0);

    [Theory]
    [InlineData("timeline/index.html")]
    [InlineData("en/timeline/index.html")]
    [InlineData("timeline/2023.html")]
    [InlineData("en/models/gpt-4-0314.html")]
    public Task No_label_of_a_life_is_wider_than_its_room(string path) => NoneIsWider(path, ".life", 3, LifeBarDrawing.FontSize, LifeBarDrawing.NoteSize, LifeBarDrawing.Gap);

    [Theory]
    [InlineData("lineage.html")]
    [InlineData("en/lineage.html")]
    public async Task Nor_would_a_label_be_in_another_script(string path)
    {
        string[] texts =
        [
            "نموذج اللغة الكبير", "سسسسصصصص", "מודל שפה", "ШЩЖЮЊ Модель языка щжю", "ΩΨΜ Γλωσσικό μοντέλο", "ÀÉÎÕÜÆ Élève naïve", "भाषा मॉडल", "言語モデル", "언어 모델",
            "😀😀😀", "👩‍👩‍👧‍👦", "⚡✨⌚☀☎⭐", "❤️‍🔥", "🇨🇳🇺🇸", "→←↔≈≤∞×±^", "№™©®½", "WWWWMMMM@@%%", "“引号”——……",
        ];
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var widths = await page.Locator(".lineage .picture").EvaluateAsync<double[]>(
            """
            (picture, texts) => texts.map(text => {
              const label = document.createElementNS(picture.namespaceURI, 'text')
              label.textContent = text
              picture.append(label)
              return label.getBBox().width
            })
            """,
            texts);
        // The browser rounds up to a 64th of a pixel.
        Assert.All(texts.Zip(widths), t => Assert.InRange(t.Second, 1, (TextWidth.Em(t.First) * LineageGeometry.FontSize) + 0.02));
    }

    private async Task NoneIsWider(string path, string figure, int least, double size, double noteSize, double gap)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        // A label and the note behind it; a lane's name.
        var labels = await page.Locator($"{figure} .picture .item text").EvaluateAllAsync<Label[]>(
            "all => all.map(t => { const note = t.querySelector('tspan:last-child:is(.note)'); return { text: t.textContent.slice(0, t.textContent.length - (note?.textContent.length ?? 0)), note: note?.textContent ?? '', width: t.getBBox().width }; })");
        Assert.InRange(labels.Length, least, int.MaxValue);
        Assert.All(labels, l => Assert.True(l.Width <= (TextWidth.Em(l.Text) * size) + (l.Note.Length > 0 ? gap + (TextWidth.Em(l.Note) * noteSize) : 0), $"{l} is wider than {TextWidth.Em(l.Text) * size} and {TextWidth.Em(l.Note) * noteSize}"));

        var names = await page.Locator($"{figure} .names text").EvaluateAllAsync<Label[]>("all => all.map(t => ({ text: t.textContent, note: '', width: t.getBBox().x + t.getBBox().width }))");
        var room = await page.Locator($"{figure} .names").EvaluateAsync<double>("svg => svg.width.baseVal.value");
        Assert.NotEmpty(names);
        Assert.All(names, n => Assert.True(n.Width <= room, $"{n} leaves the {room} px for names"));
    }

    private sealed record Label(string Text, string Note, double Width)
    {
        public Label() : this("", "", 0)
        {
        }
    }
}
