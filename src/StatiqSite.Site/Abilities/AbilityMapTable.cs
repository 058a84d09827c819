using System.Text;
using StatiqSite.Site.Content;
using StatiqSite.Site.Linking;
using StatiqSite.Site.Rendering;

namespace StatiqSite.Site.Abilities;

/// <summary>The map of abilities as a table: a row for each ability, a column for each model, in the cells what was gained and lost by whose word.</summary>
/// <param name="href">From the page to an address of its language.</param>
internal sealed class AbilityMapTable(AbilityMap map, string language, Phrases phrases, Func<string, string> href)
{
    public string Render()
    {
        var html = new StringBuilder("<figure class=\"figure ability-map\">\n<figcaption>\n<ul class=\"legend\">\n");
        foreach (var step in map.Abilities.SelectMany(a => a.Marks).Select(m => m.Step).Distinct().Order())
            html.Append($"<li class=\"{step.Word()}\"><b>{Sign(step)}</b> {Said(step)}</li>\n");
        html.Append($"<li>{Link(Addresses.Doubts, phrases["abilities.standing"])}</li>\n</ul>\n</figcaption>\n");
        html.Append($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Said("abilities.region")}\">\n<table>\n<thead>\n<tr>\n");
        html.Append($"<th scope=\"col\">{Said("kind.ability")}</th>\n");
        var names = ShortNames.Of(map.Models.Select(m => (m.Id, m.Name[language])), shared: m => m.Name);
        foreach (var model in map.Models) html.Append($"<th scope=\"col\">{Link(Addresses.Model(model.Id), names[model.Id])}</th>\n");
        html.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var ability in map.Abilities)
        {
            html.Append($"<tr>\n<th scope=\"row\">{Link(Addresses.Ability(ability.Id), ability.Name[language])}</th>\n");
            foreach (var model in map.Models)
                html.Append("<td>").AppendJoin(' ', ability.Marks.Where(m => m.Model == model.Id).Select(Mark)).Append("</td>\n");
            html.Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table>\n</div>\n</figure>").ToString();
    }

    /// <summary>A sign, the standing, and a link to where the model's page says more.</summary>
    private string Mark(MapMark mark)
    {
        var (standing, section) = (mark.Standing.Word(), mark.Step == CourseStep.Lost ? "lost" : "gained");
        return $"<a class=\"{mark.Step.Word()}\" href=\"{Html.Encode(href(Addresses.Model(mark.Model)))}#{section}\"><b aria-hidden=\"true\">{Sign(mark.Step)}</b>"
            + $"<span class=\"hidden\">{Said(mark.Step)} </span>"
            + $"<span class=\"standing standing-{standing}\">{Said("standing." + standing)}</span></a>";
    }

    private static string Sign(CourseStep step) => step switch { CourseStep.Gained => "+", CourseStep.Lost => "−", _ => "↻" };

    private string Said(CourseStep step) => Said("abilities." + step.Word());

    private string Link(string address, string text) => $"<a href=\"{Html.Encode(href(address))}\">{Html.Encode(text)}</a>";

    private string Said(string key) => Html.Encode(phrases[key]);
}
