using Shequ.Organization.People;
using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Exchange.Reading;

/// <summary>One row of a workbook as somebody typed it, understood. What a row does not say stays as it is known.</summary>
internal sealed class PersonRow(int sheet, int number)
{
    /// <summary>Which sheet of those that are read, counted from zero.</summary>
    internal int Sheet { get; } = sheet;

    internal int Number { get; } = number;

    internal DoorText? Door { get; set; }

    internal string? HouseholdNumber { get; set; }

    internal HouseholdKind? Kind { get; set; }

    internal HouseholdRelation? Relation { get; set; }

    internal bool? LivesHere { get; set; }

    internal string Name { get; set; } = "";

    internal Sex? Sex { get; set; }

    internal DateOnly? BornOn { get; set; }

    internal DocumentKind? DocumentKind { get; set; }

    internal string? Document { get; set; }

    /// <summary>The keyed index of the number; zero where there is none.</summary>
    internal UInt128 DocumentIndex { get; set; }

    internal string? Phone { get; set; }

    internal bool? RegisteredHere { get; set; }

    internal string? RegisteredPlace { get; set; }

    internal DateOnly? ResidentSince { get; set; }

    internal string? Ethnicity { get; set; }

    internal bool? PartyMember { get; set; }

    internal Education? Education { get; set; }

    internal string? Occupation { get; set; }

    internal string? Workplace { get; set; }

    /// <summary>Where it was found or will be made: the dwelling, the household, the file of the person.</summary>
    internal DoorPlace? Dwelling { get; set; }

    internal HouseholdDraft? Household { get; set; }

    internal KnownPerson? Known { get; set; }

    internal Guid Resident { get; set; }

    /// <summary>The columns whose known value it changes, one bit each.</summary>
    internal uint Changed { get; set; }

    /// <summary>Another row with the same name and birth date.</summary>
    internal PersonRow? Namesake { get; set; }

    /// <summary>The columns that say something, one bit each; also those that say that nothing is known any more.</summary>
    internal uint Said { get; private set; }

    internal bool Says(ResidentColumn column) => (Said & Bit(column)) != 0;

    internal void Say(ResidentColumn column) => Said |= Bit(column);

    internal static uint Bit(ResidentColumn column) => 1u << (int)column;
}
