using Markdig.Renderers.Html;
using Markdig.Syntax;
using StatiqSite.Engine;

namespace StatiqSite.Site.Markdown.Headings;

/// <summary>Gives every heading its id: first those that authors wrote, since they must not move, then those made from the text.</summary>
internal static class HeadingIds
{
    public static List<Heading> Assign(MarkdownDocument document, TextContext context, AnchorIds anchors)
    {
        var blocks = document.Descendants<HeadingBlock>().ToList();
        foreach (var block in blocks) TakeWritten(block, context, anchors);
        var headings = new List<Heading>(blocks.Count);
        var level = 1;
        foreach (var block in blocks)
        {
            CheckLevel(block, level, context);
            level = block.Level;
            var heading = Describe(block, context, anchors);
            if (level > 1) headings.Add(heading);
        }
        return headings;
    }

    private static void TakeWritten(HeadingBlock block, TextContext context, AnchorIds anchors)
    {
        if (WrittenId.Of(block) is not { } written) return;
        // The same in each language.
        var id = SharedStrings.Of(written.Id);
        if (!ReadableId.IsValid(id)) context.Add(written.Offset, at => Errors.InvalidAnchor(at, written.Id));
        else if (anchors.TryTake(id, context.PlaceAt(written.Offset).Line)) block.GetAttributes().Id = id;
        else context.Add(written.Offset, at => Errors.DuplicateAnchor(at, written.Id, anchors.LineOf(written.Id)));
    }

    private static void CheckLevel(HeadingBlock block, int before, TextContext context)
    {
        if (block.Level == 1) context.Add(block.Span.Start, Errors.TopHeading);
        else if (block.Level > before + 1) context.Add(block.Span.Start, at => Errors.HeadingSkips(at, before, block.Level));
    }

    private static Heading Describe(HeadingBlock block, TextContext context, AnchorIds anchors)
    {
        var text = PlainText.Of(block.Inline!);
        if (text.Length == 0) context.Add(block.Span.Start, Errors.EmptyHeading);
        var (attributes, line) = (block.GetAttributes(), context.PlaceAt(block.Span.Start).Line);
        if (attributes.Id is null)
        {
            var id = ReadableId.Of(text);
            attributes.Id = anchors.TakeFree(id.Length > 0 ? id : "section", line);
        }
        return new Heading(block.Level, attributes.Id, text, line);
    }
}
