using StatiqSite.Site.Content;

namespace StatiqSite.Site.Abilities;

/// <summary>What happened to an ability at a model.</summary>
public enum CourseStep
{
    Gained,
    Lost,

    /// <summary>Gained by a model that descends from one which lost it.</summary>
    Regained,
}

/// <summary>The course of an ability through the models.</summary>
internal static class AbilityCourse
{
    /// <summary>Every gain and loss on record, in order of time; where a model has both, the gain first.</summary>
    public static IEnumerable<(CourseStep Kind, ModelRecord Model, AbilityChange Change)> Of(ModelData data, string ability)
    {
        var lost = data.Models.Where(m => m.Lost.Any(c => c.Ability.Id == ability)).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var parents = data.Models.ToLookup(m => m.Id, m => m.Parents, StringComparer.Ordinal);
        foreach (var model in data.InOrder)
        {
            foreach (var change in model.Gained.Where(c => c.Ability.Id == ability))
                yield return (lost.Count > 0 && DescendsFromOne(model) ? CourseStep.Regained : CourseStep.Gained, model, change);
            foreach (var change in model.Lost.Where(c => c.Ability.Id == ability)) yield return (CourseStep.Lost, model, change);
        }

        bool DescendsFromOne(ModelRecord model)
        {
            var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal) { model.Id }, new Queue<string>([model.Id]));
            while (waiting.TryDequeue(out var id))
            {
                foreach (var parent in parents[id].SelectMany(p => p).Select(p => p.Model.Id).Where(seen.Add))
                {
                    if (lost.Contains(parent)) return true;
                    waiting.Enqueue(parent);
                }
            }
            return false;
        }
    }
}
