using StatiqSite.Site;

namespace StatiqSite.Cli;

/// <summary><c>explain</c>: more about one error code, or the list of all.</summary>
internal static class ExplainCommand
{
    public static int Run(string? code)
    {
        if (code is null)
        {
            foreach (var known in Explanations.Codes) Console.WriteLine(known);
            return ExitCodes.Made;
        }
        if (Explanations.Find(code) is { } text)
        {
            Console.WriteLine($"{code}\n\n{text}");
            return ExitCodes.Made;
        }
        var close = Spelling.Closest(code, Explanations.Codes);
        throw new UsageException($"There is no error code '{code}'{(close is null ? ". 'explain' alone lists them all." : $"; did you mean '{close}'?")}");
    }
}
