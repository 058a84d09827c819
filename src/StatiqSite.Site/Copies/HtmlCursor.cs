using System.Net;

namespace StatiqSite.Site.Copies;

internal enum HtmlPart
{
    End,
    Text,
    Opening,
    Closing,
}

/// <summary>Goes through finished HTML of the form that <see cref="Html"/> describes, part by part, without a tree.</summary>
internal ref struct HtmlCursor(string html)
{
    private readonly ReadOnlySpan<char> all = html;
    private int start;
    private int end;

    public HtmlPart Part { get; private set; }

    /// <summary>The name of the tag.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>The text, with its character references resolved.</summary>
    public readonly ReadOnlySpan<char> Text => Decoded(all[start..end]);

    public bool Next()
    {
        start = end;
        if (start == all.Length)
        {
            Part = HtmlPart.End;
            return false;
        }
        if (all[start] != '<')
        {
            var length = all[start..].IndexOf('<');
            end = length < 0 ? all.Length : start + length;
            Part = HtmlPart.Text;
            return true;
        }
        end = start + all[start..].IndexOf('>') + 1;
        Part = all[start + 1] == '/' ? HtmlPart.Closing : HtmlPart.Opening;
        var name = all[(Part == HtmlPart.Closing ? start + 2 : start + 1)..end];
        Name = name[..name.IndexOfAny(" \n/>")];
        return true;
    }

    /// <summary>The value of an attribute of the tag, or null.</summary>
    public readonly string? Attribute(ReadOnlySpan<char> name) => TryGet(name, out var value) ? value.ToString() : null;

    public readonly bool HasClass(ReadOnlySpan<char> name)
    {
        if (!TryGet("class", out var classes)) return false;
        foreach (var range in classes.Split(' '))
            if (classes[range].SequenceEqual(name)) return true;
        return false;
    }

    private readonly bool TryGet(ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
    {
        // There are no quotation marks in values, so every second one begins a value.
        var tag = all[start..end];
        for (var at = Name.Length + 1; tag[at..].IndexOf('"') is >= 0 and var quote;)
        {
            var before = tag.Slice(at, quote);
            var length = tag[(at + quote + 1)..].IndexOf('"');
            value = tag.Slice(at + quote + 1, length);
            if (before.EndsWith("=") && before[..^1].EndsWith(name) && before[^(name.Length + 2)] is ' ' or '\n')
            {
                value = Decoded(value);
                return true;
            }
            at += quote + length + 2;
        }
        value = default;
        return false;
    }

    /// <summary>Goes behind the end of the element whose opening this is.</summary>
    public void SkipElement()
    {
        var name = Name;
        var depth = 1;
        while (depth > 0 && Next())
        {
            if (Part == HtmlPart.Text || !Name.SequenceEqual(name)) continue;
            depth += Part == HtmlPart.Opening ? 1 : -1;
        }
    }

    /// <summary>The text of the element whose opening this is, without the tags in it; goes behind its end.</summary>
    public string TextOfElement()
    {
        var name = Name;
        var text = new System.Text.StringBuilder();
        while (Next() && !(Part == HtmlPart.Closing && Name.SequenceEqual(name)))
            if (Part == HtmlPart.Text) text.Append(Text);
        return text.ToString();
    }

    /// <summary>Does the first thing in the element whose opening this is begin with these characters?</summary>
    public readonly bool ContentStartsWith(string tag) => all[end..].TrimStart().StartsWith(tag);

    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> written) => written.Contains('&') ? WebUtility.HtmlDecode(written.ToString()) : written;
}
