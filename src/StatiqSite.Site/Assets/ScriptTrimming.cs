using System.Text;

namespace StatiqSite.Site.Assets;

/// <summary>
/// Leaves comments, indentation and empty lines out of a script: a third of what readers would load, and nothing of what runs. Line breaks stay, since they end
/// statements; comments that begin with <c>/*!</c> stay, since licences do. A script in which a slash may be either a division or a regular expression, or that
/// ends within something, is left as it is.
/// </summary>
internal static class ScriptTrimming
{
    public static string Trim(string script)
    {
        var trimming = new Trimming(script);
        return trimming.Run() ? trimming.Text : script;
    }

    private enum Slash
    {
        Divides,
        BeginsRegex,
        Unknown,
    }

    private sealed class Trimming(string script)
    {
        private static readonly HashSet<string> BeforeExpression =
            ["return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof", "yield", "await"];

        private static readonly HashSet<string> BeforeCondition = ["if", "while", "for", "with"];

        private readonly StringBuilder text = new(script.Length);

        // What is open: ( of a call or a group, ? of a condition, [, {, and $ of a hole in a template.
        private readonly Stack<char> open = new();
        private int at;

        // What a slash would be now.
        private Slash slash = Slash.BeginsRegex;

        public string Text => text.ToString();

        /// <summary>False where the script is not understood.</summary>
        public bool Run()
        {
            while (at < script.Length)
            {
                var c = script[at];
                var next = at + 1 < script.Length ? script[at + 1] : '\0';
                var isRead = c switch
                {
                    '\n' or '\r' or ' ' or '\t' => Space(),
                    '/' when next == '/' => LineComment(),
                    '/' when next == '*' => BlockComment(),
                    '/' => slash switch { Slash.BeginsRegex => Regex(), Slash.Divides => Sign(), _ => false },
                    '"' or '\'' => Quoted(c),
                    '`' => Template(),
                    '}' when open.TryPeek(out var opened) && opened == '$' => Template(),
                    _ when IsName(c) => Name(),
                    _ => Sign(),
                };
                if (!isRead) return false;
            }
            return open.Count == 0;
        }

        private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' or '#' or '\\' || c > 127;

        private bool IsAtLineStart => text.Length == 0 || text[^1] == '\n';

        private bool Space()
        {
            var c = script[at++];
            if (c is '\n' or '\r') EndLine();
            else if (!IsAtLineStart) text.Append(c);
            return true;
        }

        private void EndLine()
        {
            while (text.Length > 0 && text[^1] is ' ' or '\t') text.Length--;
            if (!IsAtLineStart) text.Append('\n');
        }

        private bool LineComment()
        {
            while (at < script.Length && script[at] is not ('\n' or '\r' or '\u2028' or '\u2029')) at++;
            return true;
        }

        private bool BlockComment()
        {
            var end = script.IndexOf("*/", at + 2, StringComparison.Ordinal);
            if (end < 0) return false;
            var comment = script.AsSpan(at, end + 2 - at);
            at = end + 2;
            if (comment.StartsWith("/*!")) text.Append(comment);
            // A comment over several lines ends a statement as a line break does.
            else if (comment.ContainsAny('\n', '\r')) EndLine();
            else if (!IsAtLineStart) text.Append(' ');
            return true;
        }

        private bool Quoted(char quote)
        {
            var start = at++;
            while (at < script.Length && script[at] != quote)
            {
                if (script[at] == '\n') return false;
                at += script[at] == '\\' ? 2 : 1;
            }
            return Copied(start, at + 1, Slash.Divides);
        }

        private bool Regex()
        {
            var start = at++;
            for (var isInClass = false; at < script.Length && (isInClass || script[at] != '/'); at++)
            {
                if (script[at] == '\n') return false;
                if (script[at] == '\\') at++;
                else if (script[at] == '[') isInClass = true;
                else if (script[at] == ']') isInClass = false;
            }
            return Copied(start, at + 1, Slash.Divides);
        }

        /// <summary>A template from its beginning, or from the end of a hole, to the next hole or its end.</summary>
        private bool Template()
        {
            var start = at;
            if (script[at++] == '}') open.Pop();
            while (at < script.Length && script[at] != '`')
            {
                if (script[at] == '$' && at + 1 < script.Length && script[at + 1] == '{')
                {
                    open.Push('$');
                    return Copied(start, at + 2, Slash.BeginsRegex);
                }
                at += script[at] == '\\' ? 2 : 1;
            }
            return Copied(start, at + 1, Slash.Divides);
        }

        private bool Name()
        {
            var start = at;
            while (at < script.Length && IsName(script[at])) at++;
            var name = script[start..at];
            // After a dot it is a property, whatever its name.
            var isWord = text.Length == 0 || text[^1] != '.';
            text.Append(name);
            slash = isWord && BeforeExpression.Contains(name) ? Slash.BeginsRegex : Slash.Divides;
            if (!isWord || !BeforeCondition.Contains(name)) return true;
            while (at < script.Length && script[at] == ' ') text.Append(script[at++]);
            if (at < script.Length && script[at] == '(') return Opened('?');
            return true;
        }

        private bool Sign()
        {
            var c = script[at];
            switch (c)
            {
                case '(' or '[' or '{':
                    return Opened(c);
                case ')' or ']' or '}':
                    if (!open.TryPop(out var opened) || c != (opened is '(' or '?' ? ')' : opened == '[' ? ']' : '}')) return false;
                    slash = c == '}' ? Slash.Unknown : opened == '?' ? Slash.BeginsRegex : Slash.Divides;
                    break;
                case '+' or '-' when at > 0 && script[at - 1] == c:
                    slash = Slash.Unknown;
                    break;
                default:
                    slash = Slash.BeginsRegex;
                    break;
            }
            text.Append(c);
            at++;
            return true;
        }

        private bool Opened(char kind)
        {
            open.Push(kind);
            text.Append(script[at++]);
            slash = Slash.BeginsRegex;
            return true;
        }

        private bool Copied(int start, int end, Slash after)
        {
            if (end > script.Length) return false;
            text.Append(script, start, end - start);
            (at, slash) = (end, after);
            return true;
        }
    }
}
