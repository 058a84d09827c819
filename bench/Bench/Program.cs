using StatiqSite.Bench;

switch (args)
{
    case ["corpus", var folder, var chapters, var models]:
        new Corpus(int.Parse(chapters), int.Parse(models)).Write(folder);
        return 0;
    case ["compare", var rounds, .. var programs] when programs.Length > 0:
        return Comparison.Run(int.Parse(rounds), [.. programs.Select(Contender.Parse)]);
    case ["run-once", var command, .. var arguments]:
        return ChildProcess.RunAndReport(command, arguments);
    case ["search", var theme, var input, var output]:
        return SearchCost.Run(theme, input, output);
    case ["edits", var program, var theme, var site, var rounds]:
        return EditTimes.Run(program, theme, site, int.Parse(rounds));
    case ["lineage", var models, var families]:
        return LineageTimes.Run(int.Parse(models), int.Parse(families));
    case ["stages", var theme, var input, var warming]:
        return StageCosts.Whole(theme, input, int.Parse(warming));
    case ["stages", var theme, var input, var file, var from, var to]:
        return StageCosts.AfterEdit(theme, input, file, from, to);
    default:
        Console.Error.WriteLine("""
            usage: bench corpus FOLDER CHAPTERS MODELS           writes a site's input, the same every time
                   bench compare ROUNDS NAME=COMMAND ...         runs the commands in turn, {out} in them being an empty folder; the first is the measure of all
                   bench search THEME INPUT OUTPUT               what the search costs of a build in a process of its own: its stages, and writing its files
                   bench edits STATIQSITE THEME SITE ROUNDS      from saving a file to the page being written, in a running preview
                   bench stages THEME INPUT WARMING              what each stage costs of a build after so many others, on one thread
                   bench stages THEME INPUT FILE FROM TO         the same of a preview's run after replacing a text in a file
                   bench lineage MODELS FAMILIES                 how long it takes to lay out a picture of so many models, and how large it is
            """);
        return 2;
}
