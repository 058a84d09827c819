using Fluid;
using Fluid.Ast;
using StatiqSite.Engine;

namespace StatiqSite.Site.Rendering;

/// <summary>A template of the theme, parsed.</summary>
/// <param name="Name">Without folder and ending, such as <c>chapter</c>.</param>
/// <param name="Template">Null when it does not parse, which has been reported.</param>
/// <param name="Named">What of the theme and its language it names.</param>
public sealed record ThemeTemplate(string Name, bool IsPartial, SourceText Source, IFluidTemplate? Template, TemplateNames Named)
{
    public bool Equals(ThemeTemplate? other) =>
        (object?)this == other || (other is not null && Name == other.Name && IsPartial == other.IsPartial && Source.Path == other.Source.Path && Source.Text == other.Source.Text);

    public override int GetHashCode() => HashCode.Combine(Name, IsPartial);
}

/// <summary>The names that a template writes out.</summary>
/// <param name="Partials">The partials that it renders.</param>
/// <param name="ChoosesPartials">It renders others too, which it chooses only then.</param>
/// <param name="Filters">The filters that it calls.</param>
public sealed record TemplateNames(EquatableArray<string> Partials, bool ChoosesPartials, EquatableArray<string> Filters)
{
    public static readonly TemplateNames None = new([], false, []);

    public static TemplateNames In(IFluidTemplate template)
    {
        var visitor = new Visitor();
        visitor.VisitTemplate(template);
        return new TemplateNames(visitor.Partials.ToEquatableArray(), visitor.ChoosesPartials, visitor.Filters.ToEquatableArray());
    }

    private sealed class Visitor : AstVisitor
    {
        public SortedSet<string> Partials { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Filters { get; } = new(StringComparer.Ordinal);

        public bool ChoosesPartials { get; private set; }

        protected override Statement VisitRenderStatement(RenderStatement renderStatement)
        {
            Partials.Add(renderStatement.Path);
            return base.VisitRenderStatement(renderStatement);
        }

        protected override Statement VisitIncludeStatement(IncludeStatement includeStatement)
        {
            if (includeStatement.Path is LiteralExpression { Value: { } name }) Partials.Add(name.ToStringValue());
            else ChoosesPartials = true;
            return base.VisitIncludeStatement(includeStatement);
        }

        protected override Expression VisitFilterExpression(FilterExpression filterExpression)
        {
            Filters.Add(filterExpression.Name);
            return base.VisitFilterExpression(filterExpression);
        }
    }
}
