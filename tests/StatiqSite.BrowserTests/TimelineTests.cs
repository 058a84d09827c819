using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>The timelines' pictures with the fonts of a real browser, and what they do without script.</summary>
public sealed class TimelineTests(PublishedSite site)
{
    [Theory]
    [InlineData("timeline/index.html")]
    [InlineData("en/timeline/index.html")]
    [InlineData("timeline/2023.html")]
    [InlineData("en/models/gpt-4-0314.html")]
    public async Task No_label_leaves_the_picture_and_none_meets_the_next(string path)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
                const picture = document.querySelector(".life .picture"), wrong = [];
                const all = [...picture.querySelectorAll(".item text"), ...document.querySelectorAll(".life .names text")];
                const boxes = all.map(t => ({ text: t.textContent, ...t.getBBox().toJSON?.() ?? (({ x, y, width, height }) => ({ x, y, width, height }))(t.getBBox()) }));
                const { width, height } = picture.viewBox.baseVal;
                for (const b of boxes) if (b.x < 0 || b.y < 0 || b.x + b.width > width || b.y + b.height > height) wrong.push(`outside: ${b.text}`);
                // Boxes of two lines hold the room above and below letters too; letters meet only where boxes share more than that.
                boxes.forEach((a, i) => boxes.slice(i + 1).forEach(b => {
                    if (a.x < b.x + b.width && b.x < a.x + a.width && Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 4) wrong.push(`${a.text} over ${b.text}`);
                }));
                return boxes.length ? wrong : ["no label"];
            }
            """);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(".day-day", "none", false)]
    [InlineData(".day-span", "none", true)]
    [InlineData(".day-unknown", "none", true)]
    [InlineData(".day-no-earlier", "linear-gradient(90deg, rgb(253, 252, 250) 50%", true)]
    [InlineData(".day-no-later", "linear-gradient(90deg, rgb(168, 63, 8) 50%", true)]
    public async Task A_mark_of_the_list_shows_what_that_of_the_picture_does(string sign, string image, bool isOpen)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("timeline/index.html"));
        var seen = await page.Locator($".rail > {sign}:not(.unconfirmed)").First.EvaluateAsync<string[]>(
            "item => { const mark = getComputedStyle(item, '::after'); return [mark.backgroundImage, mark.backgroundColor, mark.borderTopColor]; }");
        Assert.StartsWith(image, seen[0], StringComparison.Ordinal);
        Assert.Equal(isOpen, seen[1] != seen[2]);
    }

    [Fact]
    public async Task A_family_chosen_leaves_the_others_out_without_script()
    {
        await using var window = await site.Window(1280, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("en/timeline/index.html"));
        var (codex, chat) = (page.Locator(".rail .family-codex").First, page.Locator(".rail .family-chatgpt").First);
        await Assertions.Expect(chat).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Codex" }).CheckAsync();
        await Assertions.Expect(codex).ToBeVisibleAsync();
        await Assertions.Expect(chat).ToBeHiddenAsync();
        // A year without an event of the family goes too.
        await Assertions.Expect(page.Locator("#y2018")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#y2021")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".picture g.family-chatgpt")).ToHaveCSSAsync("opacity", "0.2");
        await page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "All" }).CheckAsync();
        await Assertions.Expect(chat).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("#life-davinci", "#life-davinci .ring", "stroke-width", "2px")]
    [InlineData("#davinci-paper-1", "#davinci-paper-1", "outline-style", "solid")]
    public async Task An_address_with_an_anchor_rings_what_it_names(string anchor, string ring, string property, string value)
    {
        await using var window = await site.Window(1280, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("timeline/index.html") + anchor);
        await Assertions.Expect(page.Locator(ring)).ToHaveCSSAsync(property, value);
        await Assertions.Expect(page.Locator(ring)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task On_a_phone_an_address_of_a_bar_leads_to_where_it_begins()
    {
        await using var window = await site.Window(360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("timeline/index.html") + "#life-gpt-4");
        await Assertions.Expect(page.Locator("#life-gpt-4 circle")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("abilities/index.html")]
    [InlineData("en/abilities/index.html")]
    public async Task A_wide_screen_shows_the_map_of_abilities_whole(string path)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.Equal(0, await page.Locator(".ability-map .scroll").EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth"));
    }

    [Fact]
    public async Task An_address_in_the_list_of_the_lineage_rings_the_model_without_its_descendants()
    {
        await using var window = await site.Window(390, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("lineage.html") + "#davinci");
        await Assertions.Expect(page.Locator("#davinci > .model")).ToHaveCSSAsync("outline-style", "solid");
        await Assertions.Expect(page.Locator("#davinci")).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
    }

    [Fact]
    public async Task On_a_phone_the_list_comes_first_and_the_families_stay_in_view()
    {
        await using var window = await site.Window(360);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("timeline/index.html"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.rail').getBoundingClientRect().top < document.querySelector('.life').getBoundingClientRect().top"));
        var box = page.Locator(".life .scroll");
        await box.FocusAsync();
        await box.EvaluateAsync("b => b.scrollLeft = 400");
        await Assertions.Expect(box).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("Math.abs(document.querySelector('.life .names').getBoundingClientRect().left - document.querySelector('.life .scroll').getBoundingClientRect().left) < 2"));
    }

    [Theory]
    [InlineData("timeline/index.html", ".life", ".printed")]
    [InlineData("en/lineage.html", ".lineage", ".lane-name")]
    public async Task A_picture_fits_the_width_of_a_phone_without_script(string path, string figure, string names)
    {
        await using var window = await site.Window(360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var (box, picture) = (page.Locator($"{figure} .scroll"), page.Locator($"{figure} .picture"));
        Assert.True((await picture.BoundingBoxAsync())!.Width > 600);
        await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        Assert.InRange((await picture.BoundingBoxAsync())!.Width, 300, (await box.BoundingBoxAsync())!.Width);
        await Assertions.Expect(page.Locator($"{figure} .names")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator($"{figure} .picture {names}").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        Assert.True((await picture.BoundingBoxAsync())!.Width > 600);
    }

    [Theory]
    [InlineData("en/lineage.html", 1440)]
    [InlineData("lineage.html", 1280)]
    [InlineData("timeline/index.html", 1280)]
    [InlineData("en/timeline/families/gpt-4.html", 1440)]
    public async Task A_picture_that_fits_is_not_offered_to_be_fitted(string path, int width)
    {
        await using var window = await site.Window(width, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.Equal(0, await page.Locator("figure .scroll").EvaluateAsync<int>("box => box.scrollWidth - box.clientWidth"));
        await Assertions.Expect(page.Locator(".tools label")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task In_forced_colours_a_hollow_mark_stays_hollow()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        await page.GotoAsync(site.Address("en/timeline/index.html"));
        var fills = await page.EvaluateAsync<string[]>("['.picture .mark:not(.open)', '.picture .mark.open'].map(mark => getComputedStyle(document.querySelector(mark)).fill)");
        Assert.NotEqual(fills[0], fills[1]);
    }

    [Fact]
    public async Task The_families_to_choose_from_stand_beside_what_they_are_for()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("en/timeline/index.html"));
        Assert.True(await page.EvaluateAsync<bool>(
            "[...document.querySelectorAll('.choose label')].every(label => label.getBoundingClientRect().left > document.querySelector('.choose legend').getBoundingClientRect().right)"));
    }

    [Fact]
    public async Task A_keyboard_walks_from_bar_to_bar_in_order_of_the_page()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("en/timeline/index.html"));
        await page.Locator("#life-gpt-1").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("#life-gpt-2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/models/gpt-2\\.html$"));
    }
}
