using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace StatiqSite.Tests.Incremental;

/// <summary>
/// After any edits, a run that knows the last one gives the same files and says the same as a run that knows nothing. The edits are the same every time;
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
                    var (incremental, clean) = (site.Next(threads: 1 + (edit.B % 4)), site.Clean());
                    Assert.Equal(clean.Diagnostics, incremental.Diagnostics);
                    Assert.Equal(clean.Files.Select(f => f.Path), incremental.Files.Select(f => f.Path));
                    Assert.All(clean.Files.Zip(incremental.Files), pair => Assert.True(pair.First.Equals(pair.Second), pair.First.Path));
                    if (clean.HasErrors) broken++;
                    else sound++;
                }
            }));

        // So that the edits do not dwindle into such as prove nothing.
        Assert.True(sound + broken >= rounds * EditsOfRound);
        Assert.True(sound >= broken / 2 && broken >= sound / 10, $"{sound} sound states, {broken} broken ones");
        Assert.Equal(Enum.GetValues<EditKind>(), used.Keys.Order());
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
