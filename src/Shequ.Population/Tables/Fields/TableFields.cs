using System.Collections.Frozen;

namespace Shequ.Population.Tables.Fields;

/// <summary>登记项目录: everything that the registers know and a table may ask for.</summary>
public static class TableFields
{
    public static IReadOnlyList<TableField> OfPerson { get; } = [.. GeneralFields.All, .. ResidentFields.All, .. HomeFields.All];

    public static IReadOnlyList<TableField> OfHousehold { get; } = [.. GeneralFields.All, .. HomeFields.All, .. HouseholdFields.All];

    public static IReadOnlyList<TableField> OfCommunity { get; } = [.. GeneralFields.All, .. CommunityFields.All];

    private static readonly FrozenDictionary<string, TableField> ByName =
        OfPerson.Concat(OfHousehold).Concat(OfCommunity).DistinctBy(f => f.Name).ToFrozenDictionary(f => f.Name);

    public static IReadOnlyList<TableField> Of(TableLine line) => line switch
    {
        TableLine.Person => OfPerson,
        TableLine.Household => OfHousehold,
        _ => OfCommunity,
    };

    public static TableField? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}
