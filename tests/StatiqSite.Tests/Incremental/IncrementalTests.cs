using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using StatiqSite.Engine;
using StatiqSite.Site.Search;

namespace StatiqSite.Tests.Incremental;

/// <summary>
/// After any edits, a run that knows the last one gives the same files and says the same as a run that knows nothing, whether or not runs in between left the search out. The edits are the same every time;
/// <c>EDITS_SEED</c> (two numbers with a comma between them, as a failure prints them) chooses others, <c>EDITS_ROUNDS</c> more of them.
/// </summary>
public sealed class IncrementalTests
{
    private const int Rounds = 21;
    private const int EditsOfRound = 25;

    private static readonly Gen<EditKind> Kinds = Gen.Frequency(
        (14, Gen.Constant(EditKind.Write)),
        (6, Gen.Constant(EditKind.ChangeDigit)),
        (6, Gen.Constant(EditKind.ChangeWord)),
        (4, Gen.Constant(EditKind.AddChapter)),
        (22, Gen.Constant(EditKind.Mend)),
        (16, Gen.Constant(EditKind.MendAll)),
        (30, Gen.Elements(Enum.GetValues<EditKind>())));

    private static readonly Gen<Edit> Edits =
        from kind in Kinds
        from a in Gen.Choose(0, 9999)
        from b in Gen.Choose(0, 9999)
        select new Edit(kind, a, b);

    [Fact]
    public void An_incremental_run_equals_a_clean_run()
    {
        var used = new ConcurrentDictionary<EditKind, int>();
        var (sound, broken) = (0, 0);
        var rounds = int.Parse(Environment.GetEnvironmentVariable("EDITS_ROUNDS") ?? $"{Rounds}", CultureInfo.InvariantCulture);
        var sequences = Arb.From(Edits.ArrayOf(EditsOfRound), Shorter);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(rounds).WithReplay(Seed()),
            Prop.ForAll(sequences, edits =>
            {
                var site = new EditedSite();
                site.Next();
                foreach (var edit in edits)
                {
                    site.Apply(edit);
                    used.AddOrUpdate(edit.Kind, 1, (_, n) => n + 1);
                    var clean = site.Clean();
                    if (edit.A % 2 == 0) AssertSame(clean, site.Next(deferSearch: true), f => !f.Path.StartsWith(SearchFile.Folder, StringComparison.Ordinal));
                    AssertSame(clean, site.Next(threads: 1 + (edit.B % 4)), _ => true);
                    if (clean.HasErrors) broken++;
                    else sound++;
                }
            }));

        // So that the edits do not dwindle into such as prove nothing.
        Assert.True(sound + broken >= rounds * EditsOfRound);
        Assert.True(sound >= broken / 2 && broken >= sound / 10, $"{sound} sound states, {broken} broken ones");
        Assert.Equal(Enum.GetValues<EditKind>(), used.Keys.Order());
    }

    private static void AssertSame(BuildResult clean, BuildResult incremental, Func<OutputFile, bool> isCompared)
    {
        Assert.Equal(clean.Diagnostics, incremental.Diagnostics);
        var (wanted, found) = (clean.Files.Where(isCompared).ToList(), incremental.Files.Where(isCompared).ToList());
        Assert.Equal(wanted.Select(f => f.Path), found.Select(f => f.Path));
        Assert.All(wanted.Zip(found), pair => Assert.True(pair.First.Equals(pair.Second), pair.First.Path));
    }

    private static FSharpOption<Replay> Seed()
    {
        var seed = Environment.GetEnvironmentVariable("EDITS_SEED")?.Split(',') ?? ["2018", "2023"];
        return FSharpOption<Replay>.Some(new Replay(
            new Rnd(ulong.Parse(seed[0], CultureInfo.InvariantCulture), ulong.Parse(seed[1], CultureInfo.InvariantCulture)), FSharpOption<int>.None));
    }

    /// <summary>Halves first, then one edit less.</summary>
    private static IEnumerable<Edit[]> Shorter(Edit[] edits)
    {
        for (var size = edits.Length / 2; size >= 1; size /= 2)
            for (var start = 0; start + size <= edits.Length; start += size)
                yield return [.. edits[..start], .. edits[(start + size)..]];
    }
}
