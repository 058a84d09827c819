using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using StatiqSite.Site.Markdown;
using StatiqSite.Site.Markdown.Nocites;

namespace StatiqSite.Site.Proofreading.Claims;

/// <summary>
/// Every paragraph and every row of a table that claims something carries a citation or a reason why it needs none. What covers what,
/// and what a claim is, docs/authoring.md says.
/// </summary>
internal sealed class ClaimCheck(TextContext context, ClaimRule rule)
{
    /// <summary>Nothing covers what stands at the top of a text.</summary>
    private static readonly Passage[] Nobody = [];

    private readonly HashSet<NociteInline> needed = [];

    public static void Check(MarkdownDocument document, TextContext context, ClaimRule rule)
    {
        var check = new ClaimCheck(context, rule);
        check.Blocks(document, Nobody);
        // One without a reason is told as that.
        foreach (var needless in document.Descendants<NociteInline>().Where(n => n.Reason.Length > 0 && !check.needed.Contains(n))) context.Add(needless.Span.Start, Errors.NeedlessNocite);
    }

    // As deep as the text is nested, which has its limits.
    private void Blocks(ContainerBlock container, Passage[] introduction)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock or DefinitionTerm: break; // They cannot carry a citation.
                case Table table: Rows(table, [.. Beside(container, i - 1), .. Beside(container, i + 1).Where(p => p.IsCited)]); break;
                case ListBlock list: Blocks(list, Beside(container, i - 1) is [{ EndsInColon: true }] before ? before : introduction); break;
                case ContainerBlock inner: Blocks(inner, introduction); break;
                case LeafBlock leaf: Judge([Passage.Of(leaf, rule)], introduction); break;
                default: break;
            }
        }
    }

    private void Rows(Table table, Passage[] beside)
    {
        var rows = table.Cast<TableRow>().Select(row => (row.IsHeader, Cells: row.Descendants<ParagraphBlock>().Select(p => Passage.Of(p, rule)).ToArray())).ToList();
        Passage[] heads = [.. beside, .. rows.Where(r => r.IsHeader).SelectMany(r => r.Cells)];
        foreach (var (isHeader, cells) in rows)
            if (!isHeader) Judge(cells, heads);
    }

    private Passage[] Beside(ContainerBlock container, int index) =>
        index >= 0 && index < container.Count && container[index] is ParagraphBlock paragraph ? [Passage.Of(paragraph, rule)] : Nobody;

    private void Judge(Passage[] passages, Passage[] covers)
    {
        if (Passage.FirstClaim(passages) is not { } claim) return;
        Passage[] all = [.. passages, .. covers];
        if (all.Any(p => p.IsCited)) return;
        var reasons = all.SelectMany(p => p.Nocites).ToList();
        if (reasons.Count == 0) context.Add(claim, Errors.UncitedClaim);
        needed.UnionWith(reasons);
    }
}
