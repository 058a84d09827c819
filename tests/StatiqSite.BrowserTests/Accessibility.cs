using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StatiqSite.BrowserTests;

/// <summary>Which of axe's rules: those that are on by themselves, or a share of them.</summary>
internal enum AxeRules
{
    All,

    /// <summary>What a colour scheme can break.</summary>
    Colour,
    AllButColour,
}

/// <summary>What axe finds against a page as it stands.</summary>
internal static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each rule that is broken. The page must have been opened with the policy bypassed, since axe is a script put into it.</summary>
    public static async Task<string[]> Violations(this IPage page, AxeRules rules = AxeRules.All)
    {
        await page.EvaluateAsync(Axe);
        // Of what is in order one example is enough, and the lines are made where the page is: whole, the result of the longest page is 12 MB.
        return await page.EvaluateAsync<string[]>(
            """
            async rules => {
              const colour = ['color-contrast', 'link-in-text-block']
              const share = rules === 'Colour' ? { runOnly: colour }
                : rules === 'AllButColour' ? { rules: Object.fromEntries(colour.map(id => [id, { enabled: false }])) } : {}
              return (await axe.run(document, { resultTypes: ['violations'], ...share })).violations
                .map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
            }
            """,
            $"{rules}");
    }
}
