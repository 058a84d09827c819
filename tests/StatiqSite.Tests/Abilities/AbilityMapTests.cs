using StatiqSite.Site.Abilities;
using StatiqSite.Site.Content;
using StatiqSite.Tests.Content;

namespace StatiqSite.Tests.Abilities;

public sealed class AbilityMapTests
{
    private const string Data =
        """
        abilities:
          - { id: late, name: Late, summary: S }
          - { id: never, name: Never, summary: S }
          - { id: early, name: Early, summary: S }
        models:
          - { id: young, name: Y, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2021, confidence: general }], method: { id: m, text: T, confidence: general },
              gained: [{ ability: late, text: T, standing: official, confidence: general }], lost: [{ ability: early, text: T, standing: hypothesis, confidence: general }] }
          - { id: idle, name: I, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2020-06, confidence: general }], method: { id: m, text: T, confidence: general } }
          - { id: old, name: O, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2020, confidence: general }], method: { id: m, text: T, confidence: general },
              gained: [{ ability: early, text: T, standing: paper, confidence: general }] }
        """;

    [Fact]
    public void Models_stand_in_order_of_time_and_abilities_in_order_of_appearance()
    {
        var (data, told) = Reading.Read(ModelDataReader.Read, "models.yml", Data);
        Assert.Empty(told);
        var map = AbilityMap.Of(data);
        Assert.Equal(["old", "young"], map.Models.Select(m => m.Id));
        Assert.Equal(["early", "late"], map.Abilities.Select(a => a.Id));
        Assert.Equal([new MapMark("old", CourseStep.Gained, Standing.Paper), new MapMark("young", CourseStep.Lost, Standing.Hypothesis)], map.Abilities[0].Marks);
    }

    [Fact]
    public void A_move_in_the_file_leaves_the_map_equal() => Assert.Equal(
        AbilityMap.Of(Reading.Read(ModelDataReader.Read, "models.yml", Data).Value),
        AbilityMap.Of(Reading.Read(ModelDataReader.Read, "models.yml", "# a line more\n" + Data).Value));
}
