using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>The search as readers use it, from a folder on the disk: the dialog over any page, and the page of its own.</summary>
public sealed class SearchTests(PublishedSite site)
{
    private const string Start = "chapters/evolution.html";

    [Theory]
    [InlineData("", "奖励模型", "glossary.html#reward-model")]
    [InlineData("en/", "reward model", "en/glossary.html#reward-model")]
    public async Task The_keys_open_it_choose_a_result_and_follow_it(string language, string query, string found)
    {
        await using var window = await site.Window(1280);
        var (page, troubles) = await Open(window, language + Start);
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(Input(page)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(query);
        await Assertions.Expect(Results(page).First).ToHaveAttributeAsync("href", $"{(language.Length > 0 ? "../../" : "../")}{found}");
        await Assertions.Expect(page.Locator("dialog [role=status]")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("\\d"));
        await Assertions.Expect(page.Locator("dialog mark").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(".+"));

        // The keys wait until what is written has been found.
        for (var i = 0; i < 50 && await Input(page).EvaluateAsync<bool>("e => e === document.activeElement"); i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        await Assertions.Expect(Results(page).Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Results(page).Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Input(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        var followed = site.Address(found.Split('#')[0]) + "#" + found.Split('#')[1];
        await page.WaitForURLAsync(url => url == followed);
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task Escape_closes_it_and_gives_the_focus_back_and_it_opens_again_with_what_was_searched()
    {
        await using var window = await site.Window(1280);
        var (page, troubles) = await Open(window, Start);
        var icon = page.Locator(".search-link");
        await icon.FocusAsync();
        for (var i = 0; i < 2; i++)
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(Input(page)).ToBeFocusedAsync();
            if (i == 0) await page.Keyboard.TypeAsync("幻觉");
            else await Assertions.Expect(Input(page)).ToHaveValueAsync("幻觉");
            await Assertions.Expect(Results(page).First).ToBeVisibleAsync();
            // From a result, and from the field, which would else keep the key for emptying itself.
            if (i == 0)
            {
                await page.Keyboard.PressAsync("ArrowDown");
                await Assertions.Expect(Results(page).First).ToBeFocusedAsync();
            }
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("dialog")).ToBeHiddenAsync();
            await Assertions.Expect(icon).ToBeFocusedAsync();
        }
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task What_is_being_composed_is_not_searched()
    {
        await using var window = await site.Window(1280);
        var (page, troubles) = await Open(window, Start);
        await page.Locator(".search-link").ClickAsync();
        await Assertions.Expect(Input(page)).ToBeFocusedAsync();
        // The page's clock is the test's, so that "no search begins" needs no waiting.
        await page.Clock.InstallAsync();
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        foreach (var text in (string[])["h", "huan", "huan jue"])
        {
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
            await page.Clock.RunForAsync(1000);
        }
        await Assertions.Expect(Input(page)).ToHaveValueAsync("huan jue");
        await Assertions.Expect(page.Locator("dialog [role=status]")).ToBeEmptyAsync();
        await Assertions.Expect(Results(page)).ToHaveCountAsync(0);

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "幻觉" });
        await page.Clock.RunForAsync(1000);
        await Assertions.Expect(Results(page).First).ToHaveAttributeAsync("href", "../glossary.html#hallucination");
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task What_stands_nowhere_and_what_was_mistyped_are_said()
    {
        await using var window = await site.Window(1280);
        var (page, troubles) = await Open(window, "en/" + Start);
        await page.Keyboard.PressAsync("Control+k");
        var status = page.Locator("dialog [role=status]");
        await Input(page).FillAsync("halucination");
        await Assertions.Expect(status).ToContainTextAsync("hallucination");
        await Input(page).FillAsync("qqqqzzzz");
        await Assertions.Expect(Results(page)).ToHaveCountAsync(0);
        await Assertions.Expect(status).Not.ToBeEmptyAsync();
        await Input(page).FillAsync("");
        await Assertions.Expect(status).ToBeEmptyAsync();
        Assert.Empty(troubles);
    }

    [Fact]
    public async Task More_results_come_below_and_take_the_focus()
    {
        await using var window = await site.Window(1280);
        var (page, troubles) = await Open(window, "search.html?q=模型");
        var found = page.Locator("#search .results a");
        await Assertions.Expect(found.First).ToBeVisibleAsync();
        var before = await found.CountAsync();
        await page.Locator("#search .results button").ClickAsync();
        await Assertions.Expect(found.Nth(5)).ToBeFocusedAsync();
        Assert.True(await found.CountAsync() > before);
        Assert.Empty(troubles);
    }

    [Theory]
    [InlineData("search.html?q=%E5%A4%A7%E6%A8%A1%E5%9E%8B", "大模型", "glossary.html#large-language-model")]
    [InlineData("en/search.html?q=LLM", "LLM", "../en/glossary.html#large-language-model")]
    public async Task The_page_answers_the_query_of_its_address_and_keeps_the_address_up_to_date(string address, string query, string found)
    {
        await using var window = await site.Window(360);
        var (page, troubles) = await Open(window, address);
        var input = page.Locator("#search input");
        await Assertions.Expect(input).ToHaveValueAsync(query);
        await Assertions.Expect(page.Locator("#search .results a").First).ToHaveAttributeAsync("href", found);
        await input.FillAsync("RLHF");
        await page.WaitForURLAsync("**/search.html?q=RLHF");
        Assert.Empty(troubles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("en/")]
    public async Task Without_script_the_index_from_A_to_Z_is_offered(string language)
    {
        await using var window = await site.Window(360, script: false);
        var (page, troubles) = await Open(window, language + Start);
        await page.Locator(".search-link").ClickAsync();
        await page.WaitForURLAsync(site.Address(language + "search.html"));
        await page.GotoAsync(site.Address(language + "search.html") + "?q=GPT-4");
        await page.Locator("main a[href$='a-z.html']").First.ClickAsync();
        await page.WaitForURLAsync(site.Address(language + "a-z.html"));
        Assert.Empty(troubles);
    }

    [Theory]
    [InlineData("", "奖励模型")]
    [InlineData("en/", "reward model")]
    public async Task Axe_finds_nothing_while_it_is_open(string language, string query)
    {
        foreach (var width in (int[])[320, 360, 1280])
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                // Only the tester's own script is let past the policy.
                await using var window = await site.Window(width, scheme, bypassPolicy: true);
                var (page, _) = await Open(window, language + Start);
                await page.Locator(".search-link").ClickAsync();
                await Input(page).FillAsync(query);
                await Assertions.Expect(page.Locator("dialog h2")).ToBeVisibleAsync();
                Assert.Empty(await page.Violations());
                var over = await page.EvaluateAsync<int>("(() => { const d = document.querySelector('dialog'); return d.scrollWidth - d.clientWidth; })()");
                Assert.True(over <= 0, $"the dialog is {over} px too wide at {width} px");
            }
    }

    private static ILocator Input(IPage page) => page.Locator("dialog input[type=search]");

    private static ILocator Results(IPage page) => page.Locator("dialog .results a");

    /// <summary>A page, and what it complains of: the policy, failed requests, mistakes in scripts.</summary>
    private async Task<(IPage Page, List<string> Troubles)> Open(IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        var troubles = new List<string>();
        page.Console += (_, message) => troubles.Add($"console: {message.Text}");
        page.PageError += (_, error) => troubles.Add($"mistake: {error}");
        page.RequestFailed += (_, request) => troubles.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) troubles.Add($"left: {request.Url}");
        };
        var (path, query) = (address.Split('?')[0], address.Contains('?') ? "?" + address.Split('?')[1] : "");
        await page.GotoAsync(site.Address(path) + query);
        return (page, troubles);
    }
}
