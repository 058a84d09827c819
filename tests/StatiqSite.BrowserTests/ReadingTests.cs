using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>The site as readers meet it, one page of each kind in both languages.</summary>
public sealed class ReadingTests(PublishedSite site)
{
    [Theory]
    [MemberData(nameof(KindsOfPages.All), MemberType = typeof(KindsOfPages))]
    public async Task Nothing_is_refused_fails_or_leaves_the_folder_and_what_has_the_focus_shows_it_also_in_forced_colours(string path)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        var troubles = new List<string>();
        page.Console += (_, message) => troubles.Add($"console: {message.Text}");
        page.RequestFailed += (_, request) => troubles.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) troubles.Add($"left: {request.Url}");
        };
        await page.GotoAsync(site.Address(path));
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.NotEqual("none 0px", await page.EvaluateAsync<string>("(s => s.outlineStyle + ' ' + s.outlineWidth)(getComputedStyle(document.activeElement))"));
        }
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Empty(troubles);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages.All), MemberType = typeof(KindsOfPages))]
    public async Task A_narrow_screen_scrolls_only_down_also_with_letters_twice_as_large_and_breaks_no_name_of_a_generation_at_its_hyphen(string path)
    {
        await using var window = await site.Window(320);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.Equal(0, await Over(page));
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.Equal(0, await Over(page));

        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        await page.SetViewportSizeAsync(360, 900);
        var broken = await page.EvaluateAsync<string[]>(
            """
            () => {
                const found = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                const top = (node, at) => { const r = document.createRange(); r.setStart(node, at); r.setEnd(node, at + 1); return r.getBoundingClientRect(); };
                for (let node; node = texts.nextNode();) {
                    if (node.parentElement.closest('pre, svg, script, thead')) continue;
                    for (const name of node.data.matchAll(/\bGPT-\d/gi)) {
                        const [first, last] = [top(node, name.index), top(node, name.index + 4)];
                        if (first.height && last.top - first.top > first.height / 2) found.push(node.data);
                    }
                }
                return found;
            }
            """);
        Assert.Empty(broken);
    }

    [Theory]
    [MemberData(nameof(KindsOfPages.All), MemberType = typeof(KindsOfPages))]
    public async Task No_sentence_is_torn_apart_by_a_box_that_places_its_parts(string path)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.nowrap, .sizes')].map(name => name.parentElement)
                .filter(box => /flex|grid/.test(getComputedStyle(box).display) && [...box.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()))
                .map(box => box.textContent)
            """));
    }

    [Theory]
    [InlineData("en/abilities/index.html", ".ability-map b")]
    [InlineData("en/chapters/abilities.html", ".ability-map b")]
    public async Task With_letters_twice_as_large_signs_grow_and_what_one_chooses_stands_together(string path, string sign)
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var width = (await page.Locator(sign).First.BoundingBoxAsync())!.Width;
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        Assert.InRange((await page.Locator(sign).First.BoundingBoxAsync())!.Width, 1.7 * width, 2.1 * width);
        Assert.InRange((await page.Locator(".brand svg").BoundingBoxAsync())!.Width, 40, 40);
        Assert.InRange((await page.Locator(".search-link svg").BoundingBoxAsync())!.Width, 32, 32);
        var (languages, theme) = ((await page.Locator(".languages").BoundingBoxAsync())!, (await page.Locator(".theme").BoundingBoxAsync())!);
        Assert.True(theme.Y < languages.Y + languages.Height && languages.Y < theme.Y + theme.Height && theme.X > languages.X, "the theme stands on a line of its own");
    }

    [Fact]
    public async Task The_legend_of_the_map_of_abilities_stands_above_it()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("en/abilities/index.html"));
        Assert.True((await page.Locator(".ability-map .legend").BoundingBoxAsync())!.Y < (await page.Locator(".ability-map table").BoundingBoxAsync())!.Y);
    }

    [Theory]
    [InlineData("data/index.html")]
    [InlineData("en/data/index.html")]
    public async Task On_a_phone_no_table_of_the_data_is_cut(string path)
    {
        await using var window = await site.Window(360);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.max(...[...document.querySelectorAll('.scroll')].map(box => box.scrollWidth - box.clientWidth))"));
        Assert.Equal(1, await page.Locator("dt code").First.EvaluateAsync<int>("code => code.getClientRects().length"));
    }

    [Theory]
    [InlineData(390, "chapters/abilities.html")]
    [InlineData(1280, "en/chapters/abilities.html")]
    [InlineData(390, "en/abilities/index.html")]
    public async Task In_the_map_of_abilities_the_names_of_rows_and_columns_stay_in_sight_and_nothing_covers_them(int width, string path)
    {
        await using var window = await site.Window(width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var hidden = await page.EvaluateAsync<string[]>(
            """
            () => {
                const map = document.querySelector('.ability-map .scroll'), hidden = [];
                map.scrollIntoView();
                for (const part of [.5, 1]) {
                    map.scrollTo(part * (map.scrollWidth - map.clientWidth), part * (map.scrollHeight - map.clientHeight));
                    const { left, top, right, bottom } = map.getBoundingClientRect();
                    // A name that lies half behind the edge, or behind the names of the other kind, is on its way out of sight.
                    const corner = map.querySelector('th').getBoundingClientRect();
                    for (const name of map.querySelectorAll('th a')) {
                        const box = name.getBoundingClientRect(), [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                        const isOfRow = name.closest('tbody') !== null;
                        if (isOfRow ? y > bottom - 5 || y < corner.bottom + 5 : x > right - 5 || x < corner.right + 5) continue;
                        if (!name.closest('th').contains(document.elementFromPoint(x, y)) || (isOfRow ? x < left : y < top)) hidden.push(part + ' ' + name.textContent);
                    }
                }
                return hidden;
            }
            """);
        Assert.Empty(hidden);
    }

    [Theory]
    [InlineData(360, "chapters/evolution.html")]
    [InlineData(1280, "chapters/what-it-is.html")]
    [InlineData(360, "en/chapters/evolution.html")]
    [InlineData(1280, "en/chapters/what-it-is.html")]
    public async Task A_note_and_a_mark_stay_on_the_line_of_what_they_belong_to_and_an_id_in_a_table_is_whole(int width, string path)
    {
        await using var window = await site.Window(width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var apart = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('.prose :is(p, li, dd) :is(.cite, .standing:lang(zh))')] // In English a space stands before a mark, and a line may end there.
                .filter(mark => mark.getBoundingClientRect().left - mark.closest('p, li, dd').getBoundingClientRect().left < 8)
                .concat([...document.querySelectorAll('.prose td .link-model code')].filter(name => name.getClientRects().length > 1))
                .map(found => found.parentElement.textContent)
            """);
        Assert.Empty(apart);
    }

    [Theory]
    [InlineData(1280, "models/gpt-4-0613.html")]
    [InlineData(1280, "en/models/gpt-4-0613.html")]
    [InlineData(360, "models/gpt-4-0613.html")]
    public async Task The_page_itself_is_in_sight_in_a_long_navigation(int width, string path)
    {
        await using var window = await site.Window(width);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        if (width < 1024) await page.Locator("button.to-nav").ClickAsync();
        await Assertions.Expect(page.Locator("#nav [aria-current]")).ToBeInViewportAsync();
        // It begins with a whole entry.
        Assert.Empty(await page.EvaluateAsync<string[]>(
            """
            () => {
                const nav = document.getElementById('nav'), head = nav.querySelector('.sheet-head'), top = nav.getBoundingClientRect().top + (head?.offsetHeight || 0);
                return [...nav.querySelectorAll('a')].filter(a => a.getBoundingClientRect().top < top - 1 && a.getBoundingClientRect().bottom > top + 1).map(a => a.textContent);
            }
            """));
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
    }

    [Theory]
    [InlineData("chapters/stage-3-reward-model.html")]
    [InlineData("en/chapters/stage-3-reward-model.html")]
    public async Task No_text_of_a_drawing_leaves_its_box(string path)
    {
        foreach (var width in (int[])[320, 1280])
        {
            await using var window = await site.Window(width);
            var page = await window.NewPageAsync();
            await page.GotoAsync(site.Address(path));
            var (texts, outside) = (await page.Locator(".stages svg:visible text").CountAsync(), await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.stages svg')].filter(s => s.checkVisibility()).flatMap(svg => {
                  const boxes = [...svg.querySelectorAll('.part')].map(r => r.getBBox());
                  return [...svg.querySelectorAll('text')].filter(text => {
                    const t = text.getBBox();
                    const box = boxes.find(b => t.x >= b.x && t.x <= b.x + b.width && t.y >= b.y && t.y <= b.y + b.height);
                    return box ? t.x + t.width > box.x + box.width : t.x + t.width > svg.viewBox.baseVal.width || boxes.some(b => t.x < b.x && t.x + t.width > b.x && t.y < b.y + b.height && t.y + t.height > b.y);
                  }).map(text => text.textContent);
                })
                """));
            Assert.True(texts > 30, $"{texts} texts are shown at {width} px");
            Assert.Empty(outside);
        }
    }

    [Theory]
    [InlineData("lineage.html")]
    [InlineData("en/lineage.html")]
    public async Task The_picture_of_the_lineage_is_walked_by_keyboard_and_its_labels_keep_their_room(string path)
    {
        await using var window = await site.Window(1280, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address(path));
        var links = page.Locator(".picture a");
        var count = await links.CountAsync();
        Assert.True(count > 20, $"{count} models in the picture");

        // The box before them, then every model in order of time; what a model has nothing to do with grows pale.
        await page.Locator(".lineage .scroll").FocusAsync();
        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            Assert.Equal(await links.Nth(i).GetAttributeAsync("id"), await page.EvaluateAsync<string>("document.activeElement.id"));
        }
        await page.Locator("#picture-davinci-instruct-beta").FocusAsync();
        Assert.Equal(["1", "0.16"], await page.EvaluateAsync<string[]>("['gpt-1', 'gpt-4'].map(id => getComputedStyle(document.getElementById('picture-' + id)).opacity)"));

        var meetings = await page.EvaluateAsync<string[]>(
            """
            () => {
              const marks = [...document.querySelectorAll('.picture .item')].map(a => ({ a, text: a.querySelector('text').getBBox(), dot: a.querySelector('.mark').getBBox() }));
              const meet = (p, q) => p.x < q.x + q.width && q.x < p.x + p.width && p.y < q.y + q.height && q.y < p.y + p.height;
              return marks.flatMap(m => marks.filter(o => o.a !== m.a && (meet(m.text, o.text) || meet(m.text, o.dot))).map(o => m.a.id + ' meets ' + o.a.id));
            }
            """);
        Assert.Empty(meetings);
    }

    [Fact]
    public async Task A_reader_walks_from_the_timeline_to_a_model_its_ability_and_a_source_and_back_without_script()
    {
        await using var window = await site.Window(360, script: false);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("timeline/index.html"));
        await page.Locator("main a[href$='models/text-davinci-003.html']").First.ClickAsync();
        Assert.Contains("text-davinci-003", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("main a[href$='abilities/in-context-learning.html']").First.ClickAsync();
        Assert.Equal("上下文学习", (await page.Locator("h1").InnerTextAsync()).Trim());
        await page.Locator("main li:has(a[href$='models/text-davinci-003.html']) a[href*='bibliography.html#']").First.ClickAsync();
        Assert.Equal("参考文献", (await page.Locator("h1").InnerTextAsync()).Trim());
        await page.Locator("li:target summary").ClickAsync();
        await page.Locator("li:target a[href$='models/text-davinci-003.html']").First.ClickAsync();
        Assert.EndsWith("models/text-davinci-003.html", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("404.html", "deep/down/nothing.html")]
    [InlineData("en/404.html", "en/nothing")]
    public async Task Where_there_is_no_page_the_site_says_so_with_its_style_and_a_way_home(string path, string asked)
    {
        await using var window = await site.Window(360, ColorScheme.Dark, bypassPolicy: true);
        var page = await window.NewPageAsync();
        await page.RouteAsync("**/*", route => site.Host(route, notFound: path));
        await page.GotoAsync(site.PublicAddress + asked);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Empty(await page.Violations());
        await page.Locator("main a").First.ClickAsync();
        Assert.Equal(new Uri(new Uri(site.PublicAddress), path.Replace("404.html", "index.html", StringComparison.Ordinal)).AbsoluteUri, page.Url);
    }

    [Fact]
    public async Task The_language_switch_leads_to_the_same_page()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("abilities/in-context-learning.html"));
        await page.Locator("a[hreflang=en]").First.ClickAsync();
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.EndsWith("en/abilities/in-context-learning.html", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#bpe", false, "#bpe")]
    [InlineData("", true, "#encodings")]
    [InlineData("", false, "")]
    public async Task The_language_switch_leads_to_the_same_section(string hash, bool isScrolled, string expected)
    {
        await using var window = await site.Window(1440);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("en/chapters/text-to-tokens.html") + hash);
        if (isScrolled)
        {
            await page.Locator(expected).EvaluateAsync("heading => heading.scrollIntoView()");
            await Assertions.Expect(page.Locator($".toc a[aria-current][href='{expected}']")).ToHaveCountAsync(1);
        }
        await page.Locator(".languages a").EvaluateAsync("link => link.click()");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"(?<!/en)/chapters/text-to-tokens\\.html{expected}$"));
    }

    [Fact]
    public async Task A_note_leads_to_its_source_and_back_to_the_text()
    {
        await using var window = await site.Window(1280);
        var page = await window.NewPageAsync();
        await page.GotoAsync(site.Address("chapters/evolution.html"));
        await page.Locator("#cite-1-1").ClickAsync();
        Assert.EndsWith("#note-1", page.Url, StringComparison.Ordinal);
        await page.Locator("#note-1 a[href='#cite-1-1']").ClickAsync();
        Assert.EndsWith("#cite-1-1", page.Url, StringComparison.Ordinal);
    }

    /// <summary>By how many pixels the page is too wide for its window.</summary>
    private static Task<int> Over(IPage page) => page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
}
