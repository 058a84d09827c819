using StatiqSite.Engine;
using StatiqSite.Site.Content;
using StatiqSite.Site.Content.Yaml;
using StatiqSite.Site.Markdown.FencedData;

namespace StatiqSite.Site.Markdown.TokenBlocks;

internal sealed class TokenBlockRenderer : PieceObjectRenderer<TokenBlock>
{
    protected override void Write(PieceRenderer renderer, TokenBlock block)
    {
        var place = renderer.PlaceOf(block);
        var (option, names) = block.Arguments?.Trim().Split('=') is [var before, var after] ? (before, after.Split(',')) : ("", []);
        if (option is not ("encoding" or "compare")) Refuse("the block does not say which encoding cuts its text");
        else if (names.FirstOrDefault(n => !TokenEncodings.Names.Contains(n)) is { } unknown) Refuse($"there is no encoding '{unknown}'");
        else if (string.IsNullOrWhiteSpace(FencedText.Of(block))) Refuse("the block has no text");
        else if (option == "encoding") Write(new TokensHole(place, [.. names], FencedText.Of(block)));
        else if (Samples(block, renderer.Context) is { Count: > 0 } samples) Write(new TokenComparisonHole(place, ++renderer.TableCount, [.. names], samples));

        void Refuse(string problem) => renderer.Context.Report.Add(Errors.InvalidTokenBlock(place, problem));

        void Write(Hole hole)
        {
            renderer.EnsureLine();
            renderer.Write(hole);
            renderer.WriteLine();
        }
    }

    /// <summary>The texts of a comparison, each behind its name as YAML.</summary>
    private static EquatableArray<TokenSample> Samples(TokenBlock block, TextContext context)
    {
        var node = FencedText.Yaml(block, context);
        if (node is not null and not YamlMapping) context.Report.Add(Errors.WrongType(node.Place, "compare", "a mapping of names to texts", node.Kind));
        if (node is not YamlMapping mapping) return [];
        var samples = new List<TokenSample>();
        foreach (var (name, value) in mapping.Entries)
        {
            if (value is YamlScalar { Text: var text } && !string.IsNullOrWhiteSpace(text)) samples.Add(new TokenSample(name.Place, name.Text, text));
            else context.Report.Add(value is YamlScalar ? Errors.EmptyText(value.Place, name.Text, isRequired: false) : Errors.WrongType(value.Place, name.Text, "a text", value.Kind));
        }
        return samples.ToEquatableArray();
    }
}
