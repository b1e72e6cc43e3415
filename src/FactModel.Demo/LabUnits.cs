using System.ComponentModel;
using Spectre.Console;
using Superintelligence;

namespace FactModel.Demo;

/// <summary>The units that the lab was split into.</summary>
internal static class LabUnits
{
    // A constant of the fact base, where C# takes nothing but constants: in an attribute.
    [Description("Units of " + Constants.Organizations.MetaSuperintelligenceLabs.ShortName)]
    public static Table Table()
    {
        Organization lab = Organizations.MetaSuperintelligenceLabs;
        Table table = new Table().Title(Markup.Escape($"{lab.Name.Default}: {Split(lab)}")).AddColumns("Unit", "Lead", "Remit");
        // Teams that were merged into another one are units no more.
        foreach (Organization unit in lab.Units.Where(unit => unit.AbsorbedBy.Count == 0))
        {
            table.AddTexts(unit.Name.Default, unit.Lead?.Name.Default ?? "", unit.Remit ?? "");
        }

        return table;
    }

    private static string Split(Organization lab) => lab.UnitCount switch
    {
        // And in a pattern: the compiler holds the number.
        Constants.Organizations.MetaSuperintelligenceLabs.UnitCount => $"split into {lab.UnitCount}",
        null => "nobody says into how many units it was split",
        _ => "split into another number of units",
    };
}
