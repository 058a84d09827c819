using Fluid;
using Fluid.Ast;
using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>A template of the theme, parsed.</summary>
/// <param name="Name">Without folder and ending, such as <c>chapter</c>.</param>
/// <param name="Template">Null when it does not parse, which has been reported.</param>
/// <param name="Partials">The partials that it renders, by name; null when it chooses one only while it is rendered.</param>
public sealed record ThemeTemplate(string Name, bool IsPartial, SourceText Source, IFluidTemplate? Template, EquatableArray<string>? Partials)
{
    /// <summary>The names of the partials in a template.</summary>
    public static EquatableArray<string>? PartialsIn(IFluidTemplate? template)
    {
        var visitor = new PartialVisitor();
        if (template is not null) visitor.VisitTemplate(template);
        return visitor.IsOpen ? null : visitor.Names.ToEquatableArray();
    }

    public bool Equals(ThemeTemplate? other) =>
        (object?)this == other || (other is not null && Name == other.Name && IsPartial == other.IsPartial && Source.Path == other.Source.Path && Source.Text == other.Source.Text);

    public override int GetHashCode() => HashCode.Combine(Name, IsPartial);

    private sealed class PartialVisitor : AstVisitor
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool IsOpen { get; private set; }

        protected override Statement VisitRenderStatement(RenderStatement renderStatement)
        {
            Names.Add(renderStatement.Path);
            return base.VisitRenderStatement(renderStatement);
        }

        protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
        {
            if (includeStatement.Path is LiteralExpression { Value: { } name }) Names.Add(name.ToStringValue());
            else IsOpen = true;
            return base.VisitIncludeStatement(includeStatement);
        }
    }
}
