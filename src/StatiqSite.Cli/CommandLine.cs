using System.CommandLine;
using System.Runtime.InteropServices;
using StatiqSite.Cli.Preview;
using StatiqSite.Engine;
using StatiqSite.Site;
using StatiqSite.Site.Content;

namespace StatiqSite.Cli;

/// <summary>The commands, their options and how a call ends.</summary>
internal static class CommandLine
{
    private const string About = """
        Builds the site in input/ and theme/ into output/.

        Examples:
          statiqsite                        build the site
          statiqsite check                  report every mistake, write nothing
          statiqsite preview                write and see each change at once at http://127.0.0.1:8080/
          statiqsite new chapter my-slug    begin a chapter in every language
          statiqsite accept translations    record that translations are in step
          statiqsite serve                  look at the result at http://127.0.0.1:8080/
          statiqsite accept addresses       keep a list of what was published, so that no address is lost
          statiqsite explain dead-link      what an error code means

        Exit codes: 0 made; 1 mistakes in the sources, nothing written; 2 wrong usage; 3 could not read or write; 70 a bug of the program; 130 stopped.
        A preview or a server that is stopped has done its work: 0. Stopped twice, a command ends at once.
        """;

    private static readonly Option<string> Input = new("--input") { Description = "Folder of what authors write", DefaultValueFactory = _ => "input", HelpName = "folder" };
    private static readonly Option<string> Theme = new("--theme") { Description = "Folder of layouts, styles and words", DefaultValueFactory = _ => "theme", HelpName = "folder" };
    private static readonly Option<string> Output = new("--output") { Description = "Folder to publish into", DefaultValueFactory = _ => "output", HelpName = "folder" };
    private static readonly Option<bool> Drafts = new("--drafts") { Description = "Build draft chapters too" };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show every stage: what it made, what it kept, how long it took", Recursive = true };
    private static readonly Option<bool> Manifest = new("--manifest") { Description = "Print the SHA-256 of every file, as 'sha256sum --check' reads it, in place of the report" };
    private static readonly Option<string?> Address = new("--address") { Description = "Public address that this build will have; default: the one in site.yml", HelpName = "url" };
    private static readonly Option<string> Format = Formats();
    private static readonly Option<int> Port = new("--port")
    {
        Description = "Port to serve on; a free one is taken when it is in use",
        DefaultValueFactory = _ => 8080,
        HelpName = "number",
        CustomParser = LocalServer.ParsePort,
    };

    private static readonly Option<bool> Fix = new("--fix") { Description = "First remove the spaces from the sources that space-in-chinese tells of" };
    private static readonly Argument<string> Slug = new("slug") { Description = "What the chapter's address is made of: lower-case letters, digits and hyphens" };
    private static readonly Option<string?> Title = new("--title") { Description = "Title in every language, to be translated by hand; default: the words of the slug", HelpName = "text" };
    private static readonly Option<string?> Part = new("--part") { Description = "Part of the site; default: the first", HelpName = "id" };
    private static readonly Argument<string> Id = new("id") { Description = "The model's id: lower-case letters, digits, dots and hyphens" };
    private static readonly Argument<string[]> Chapters = new("files") { Description = "Chapter files that are accepted; all when none is given", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<string> Schemas = new("folder") { Description = "Folder to write into", DefaultValueFactory = _ => "docs/schemas" };
    private static readonly Argument<string?> Code = new("code") { Description = "An error code, such as dead-link; all are listed when none is given", Arity = ArgumentArity.ZeroOrOne };

    // Without a time limit of the library's: a command that is told to stop ends by itself, with an exit code of its own.
    private static readonly InvocationConfiguration Invocation = new() { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };

    public static async Task<int> Run(string[] arguments)
    {
        if (arguments is ["help", .. var asked]) arguments = [.. asked, "--help"];
        var root = new RootCommand(About) { Input, Theme, Output, Drafts, Verbose, Format, Manifest, Address };
        root.SetAction((call, stop) => Build(call, publish: true, stop));
        root.Add(Command(
            "build", "Report every mistake; build the site if there is none (the default)", (call, stop) => Build(call, publish: true, stop),
            Input, Theme, Output, Drafts, Format, Manifest, Address));
        root.Add(Command("check", "The same without writing anything", (call, stop) => Build(call, publish: false, stop), Input, Theme, Drafts, Format, Manifest, Address, Fix));
        root.Add(Command(
            "preview", "Build and serve on 127.0.0.1; build again and show it whenever a source changes",
            (call, stop) => PreviewCommand.Run(Settings(call, call.GetValue(Output)!), call.GetValue(Port), stop),
            Input, Theme, Output, Drafts, Port));
        root.Add(Command("serve", "Serve the output on 127.0.0.1 as a static host would", (call, stop) => ServeCommand.Run(call.GetValue(Output)!, call.GetValue(Port), stop), Output, Port));
        root.Add(New());
        root.Add(Accept());
        root.Add(Command("schema", "Write JSON schemas of the data files, for editors", (call, _) => Task.FromResult(SchemaCommand.Run(call.GetValue(Schemas)!)), Schemas));
        root.Add(Command("explain", "Say more about an error code", (call, _) => Task.FromResult(ExplainCommand.Run(call.GetValue(Code))), Code));

        var call = root.Parse(arguments);
        if (call.Errors.Count > 0) return Misused(call, root);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await Guarded(() => call.InvokeAsync(Invocation, stop.Token), call.GetValue(Verbose));

        void Stop(PosixSignalContext signal)
        {
            // Who asks twice does not want to wait for what is under way; publishing can be killed at any moment.
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    private static Command New() => new("new", "Begin a chapter or a model: a valid skeleton in every language of the site")
    {
        Command(
            "chapter", "Write input/chapters/<lang>/NN-slug.md with the next free number, as a draft",
            (call, _) => Task.FromResult(NewCommand.Chapter(call.GetValue(Input)!, call.GetValue(Slug)!, call.GetValue(Title), call.GetValue(Part))),
            Slug, Title, Part, Input),
        Command("model", "Append a record to input/models.yml", (call, _) => Task.FromResult(NewCommand.Model(call.GetValue(Input)!, call.GetValue(Id)!)), Id, Input),
    };

    private static Command Accept() => new("accept", "Put on record that a change is meant: of addresses, or of translations")
    {
        Command(
            "addresses", "Write every address of the site into input/addresses.lock, so that a later build tells which of them is gone",
            (call, stop) => Task.Run(() => AcceptAddresses.Run(Settings(call, null), stop)),
            Input, Theme),
        Command(
            "translations", "Write into input/translations.yml that translations are in step with their originals, so that a later build tells which are behind",
            (call, _) => Task.FromResult(AcceptTranslations.Run(call.GetValue(Input)!, call.GetValue(Chapters)!)),
            Chapters, Input),
    };

    private static Option<string> Formats()
    {
        var option = new Option<string>("--format") { Description = "How to report", DefaultValueFactory = _ => "text" };
        return option.AcceptOnlyFromAmong("text", "json");
    }

    /// <param name="symbols">Its arguments and options, and no others but <c>--verbose</c>, in the order of its help.</param>
    private static Command Command(string name, string description, Func<ParseResult, CancellationToken, Task<int>> action, params ReadOnlySpan<Symbol> symbols)
    {
        var command = new Command(name, description);
        command.SetAction(action);
        foreach (var symbol in symbols)
        {
            if (symbol is Option option) command.Add(option);
            else command.Add(WithoutOptions((Argument)symbol));
        }
        return command;
    }

    /// <summary>The parser takes an option that the command has not for the value of an argument.</summary>
    private static Argument WithoutOptions(Argument argument)
    {
        argument.Validators.Add(written =>
        {
            foreach (var token in written.Tokens.Where(t => IsOption(t.Value))) written.AddError($"This command has no option '{token.Value}'.");
        });
        return argument;
    }

    private static bool IsOption(string word) => word.StartsWith('-');

    private static Task<int> Build(ParseResult call, bool publish, CancellationToken stop) => Task.Run(() => BuildCommand.Run(Settings(call, publish ? call.GetValue(Output)! : null), stop, fix: !publish && call.GetValue(Fix)));

    private static BuildSettings Settings(ParseResult call, string? output)
    {
        var (isJson, isManifest) = (call.GetValue(Format) == "json", call.GetValue(Manifest));
        if (isJson && isManifest) throw new UsageException("'--manifest' and '--format json' each stand in place of the report; write one of the two");
        return new(call.GetValue(Input)!, call.GetValue(Theme)!, output, call.GetValue(Drafts), call.GetValue(Verbose), isJson, isManifest, PublicAddress(call.GetValue(Address)));
    }

    private static Uri? PublicAddress(string? written)
    {
        if (written is null) return null;
        return SiteSettings.PublicAddress(written) ?? throw new UsageException($"'{written}' is no public address; write one such as https://example.org/docs/");
    }

    /// <summary>Tells what is wrong with the call and what was probably meant.</summary>
    private static int Misused(ParseResult call, RootCommand root)
    {
        if (call.CommandResult.Command is { Action: null, Subcommands.Count: > 0 } group && (call.UnmatchedTokens.Count == 0 || IsOption(call.UnmatchedTokens[0])))
        {
            Console.Error.WriteLine($"'{group.Name}' wants another word: {string.Join(" or ", group.Subcommands.Select(c => $"'{group.Name} {c.Name}'"))}. '{group.Name} --help' says more.");
            return ExitCodes.Usage;
        }
        foreach (var error in call.Errors) Console.Error.WriteLine(error.Message);
        var known = root.Subcommands.Concat(call.CommandResult.Command.Subcommands).Select(c => c.Name).Concat(root.Options.Concat(call.CommandResult.Command.Options).Select(o => o.Name)).Distinct().ToList();
        foreach (var close in call.UnmatchedTokens.Select(t => Spelling.Closest(t, known)).OfType<string>().Distinct()) Console.Error.WriteLine($"Did you mean '{close}'?");
        Console.Error.WriteLine("'--help' lists commands and options.");
        return ExitCodes.Usage;
    }

    /// <summary>Every end that is not a result becomes a sentence and an exit code, never a bare stack trace.</summary>
    private static async Task<int> Guarded(Func<Task<int>> run, bool verbose)
    {
        try
        {
            return await run();
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCodes.Usage;
        }
        catch (StorageException e)
        {
            Console.Error.WriteLine(ControlCharacters.Escape(e.Message));
            return ExitCodes.Storage;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped. What was published before is whole; the next build finishes the rest.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"This is a bug of the program, not of your sources: {e.Message}");
            Console.Error.WriteLine(verbose ? e.ToString() : "'--verbose' shows where it happened.");
            return ExitCodes.Bug;
        }
    }
}

/// <summary>The call cannot be carried out as it was written.</summary>
internal sealed class UsageException(string message) : Exception(message);
