using System.Text.RegularExpressions;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace StatiqSite.Site.Rendering;

/// <summary>
/// What keeps a template from filling the memory or the stack. The template language counts steps; it makes a range as a whole before the first step, lets texts double
/// without end, and parses nested tags by recursion.
/// </summary>
internal static partial class TemplateBounds
{
    private const int DeepestTags = 100;
    private const int LongestTag = 5_000;
    private const int LongestRange = 100_000;
    private const int LongestText = 1_000_000;

    /// <summary>Where a template is nested too deeply to be parsed, or has a tag without end, and what to say; null for all others.</summary>
    public static (int Offset, string Problem)? Find(string text)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            var end = text.AsSpan(tag.Index).IndexOf('}');
            if (end > LongestTag || (end < 0 && text.Length - tag.Index > LongestTag)) return (tag.Index, $"a tag is longer than {LongestTag} characters");
            var written = text.AsSpan(tag.Index, tag.Length).TrimStart("{%- \t\n");
            if (written.StartsWith("end")) depth = Math.Max(0, depth - 1);
            else if (written.Length > 0 && ++depth > DeepestTags) return (tag.Index, $"tags are nested more than {DeepestTags} deep");
        }
        return null;
    }

    /// <summary>The template with ranges that refuse to grow without end.</summary>
    public static IFluidTemplate Bounded(IFluidTemplate template) => new Rewriter().VisitTemplate(template);

    /// <summary>Refuses a text that a template made too long.</summary>
    public static ValueTask<FluidValue> Check(string name, FluidValue value, TemplateContext context) =>
        value is StringValue && value.ToStringValue().Length > LongestText
            ? throw new InvalidOperationException($"'{name}' has more than {LongestText} characters")
            : ValueTask.FromResult(value);

    [GeneratedRegex(@"\{\{|\{%-?\s*(?:end)?(?:if|unless|case|for|tablerow|capture)\b|\{%")]
    private static partial Regex Tag();

    private sealed class Rewriter : AstRewriter
    {
        protected override Expression VisitRangeExpression(RangeExpression range) => new BoundedRange(range);
    }

    private sealed class BoundedRange(RangeExpression range) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var (from, to) = ((await range.From.EvaluateAsync(context)).ToNumberValue(), (await range.To.EvaluateAsync(context)).ToNumberValue());
            if (to - from >= LongestRange) throw new InvalidOperationException($"a range has more than {LongestRange} numbers");
            return await range.EvaluateAsync(context);
        }
    }
}
