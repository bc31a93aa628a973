using Shequ.Population.Exchange.Columns;
using Shequ.Population.Exchange.Reading;
using Shequ.Population.Households;

namespace Shequ.Population.Exchange.Imports;

/// <summary>A household that rows of a workbook make up, found among those that are known or planned as a new one.</summary>
internal sealed class HouseholdDraft(DoorPlace dwelling)
{
    internal DoorPlace Dwelling { get; } = dwelling;

    internal List<PersonRow> Members { get; } = [];

    internal KnownHousehold? Known { get; set; }

    internal Guid Id { get; set; }

    internal HouseholdKind? SaidKind => Members.Find(m => m.Kind is not null)?.Kind;

    /// <summary>What a new household is where no row says it: by where its people are registered.</summary>
    internal HouseholdKind Kind => SaidKind ?? Known?.Kind
        ?? (Members.Exists(m => m.RegisteredHere == true) || !Members.Exists(m => m.RegisteredHere == false || m.RegisteredPlace is not null)
            ? HouseholdKind.RegisteredHere : HouseholdKind.RegisteredElsewhere);

    internal PersonRow? Head => Members.Find(m => m.Relation == HouseholdRelation.Self);

    /// <summary>Whom somebody else made the representative stays it, unless the workbook brings another head.</summary>
    internal Guid? Representative => Known is null ? Head?.Resident ?? (Members[0].Relation is null ? Members[0].Resident : null)
        : Head is { } head && (Known.Representative is null || head.Known is null || (head.Changed & PersonRow.Bit(ResidentColumn.Relation)) != 0) ? head.Resident : Known.Representative;

    /// <summary>Also a move of the whole household behind another door.</summary>
    internal bool Changes => Known is { } known && (known.Kind != Kind || known.Dwelling != Dwelling.Id || known.Representative != Representative);
}

/// <summary>What is known of a household before an import.</summary>
internal sealed record KnownHousehold(Guid Id, Guid Dwelling, HouseholdKind Kind, Guid? Representative, int Version, DateOnly FromDay, int People);

/// <summary>What is known of somebody before an import: the file, and the household to which they belong now.</summary>
internal sealed record KnownPerson(
    Guid Id, int Version, DateOnly FromDay, Guid? Stay, int StayVersion, Guid? Household, HouseholdRelation Relation, bool LivesHere, DateOnly StayFrom, bool MergedAway);

/// <summary>表中不见的人: somebody who lives in a building of the workbook and is not in it.</summary>
public sealed record GonePerson(Guid Resident, string Name, string Door);

/// <summary>Two files that may be of one human being, found by an import.</summary>
internal sealed record MatchDraft(Matches.MatchKind Kind, PersonRow Row, Guid OtherDivision, Guid Other, PersonRow? OtherRow = null);
