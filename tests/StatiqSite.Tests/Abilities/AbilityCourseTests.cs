using StatiqSite.Site.Abilities;
using StatiqSite.Site.Content;
using StatiqSite.Tests.Content;

namespace StatiqSite.Tests.Abilities;

public sealed class AbilityCourseTests
{
    private const string Data =
        """
        abilities: [{ id: learning, name: L, summary: S }, { id: other, name: O, summary: S }]
        models:
          - { id: again, name: A, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2023, confidence: general }], method: { id: m, text: T, confidence: general },
              parents: [{ id: between, relation: R, weights: derived, confidence: general }], gained: [{ ability: learning, text: Again, confidence: general }] }
          - { id: between, name: B, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2022-06, confidence: general }], method: { id: m, text: T, confidence: general },
              parents: [{ id: loser, relation: R, weights: derived, confidence: general }], gained: [{ ability: other, text: Other, confidence: general }] }
          - { id: loser, name: L, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2022-01, confidence: general }], method: { id: m, text: T, confidence: general },
              parents: [{ id: first, relation: R, weights: derived, confidence: general }, { id: again, relation: R, weights: unknown, confidence: general }],
              lost: [{ ability: learning, text: Lost, confidence: general }] }
          - { id: aside, name: S, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2024, confidence: general }], method: { id: m, text: T, confidence: general },
              parents: [{ id: first, relation: R, weights: derived, confidence: general }], gained: [{ ability: learning, text: Aside, confidence: general }] }
          - { id: first, name: F, family: f, kind: base, summary: S, dates: [{ event: paper, date: 2020, confidence: general }], method: { id: m, text: T, confidence: general },
              gained: [{ ability: learning, text: First, confidence: general }] }
        """;

    [Fact]
    public void A_gain_is_one_regained_only_below_a_model_that_lost_it()
    {
        var data = Reading.Read(ModelDataReader.Read, "models.yml", Data).Value;
        Assert.Equal(
            [(CourseStep.Gained, "first"), (CourseStep.Lost, "loser"), (CourseStep.Regained, "again"), (CourseStep.Gained, "aside")],
            AbilityCourse.Of(data, "learning").Select(s => (s.Kind, s.Model.Id)));
    }
}
