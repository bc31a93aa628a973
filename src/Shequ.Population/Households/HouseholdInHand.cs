using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>
/// One household with those who belong to it, while an act changes it. Every change closes what was true and opens what is, and
/// moves the version, so that of two who change one household at once only one succeeds.
/// </summary>
internal sealed class HouseholdInHand(Session session, Household household, IEnumerable<Stay> open, IEnumerable<Resident> residents)
{
    private readonly List<Stay> stays = [.. open];
    private readonly Dictionary<Id<Resident>, Resident> people = residents.ToDictionary(r => r.Id);

    internal Household Household { get; } = household;

    internal IReadOnlyList<Stay> Stays => stays;

    /// <summary>Everybody who belonged to it when the act began or came since.</summary>
    internal IEnumerable<Resident> Residents => people.Values;

    internal List<ChangeNotice> Notices { get; } = [];

    internal Resident Of(Stay stay) => people[stay.ResidentId];

    /// <exception cref="BadInputException">Does not belong to it now.</exception>
    internal Stay StayOf(Id<Resident> resident, string field) =>
        stays.Find(s => s.ResidentId == resident) ?? throw new BadInputException(field, "所选的人现在不在这一户。请查看最新的成员后重新选择。");

    /// <exception cref="BadInputException">Something else of the household changed after that day.</exception>
    internal void RequireDay(DateOnly day)
    {
        if (day < Household.FromDay)
        {
            throw new BadInputException(nameof(HouseholdChange.Day), $"这一户在 {Household.FromDay:yyyy-MM-dd} 还有登记的变动，日期不能早于这一天。请核对日期。");
        }
    }

    internal void Touch() => (Household.Version, Household.RecordedAt, Household.RecordedBy) = (Household.Version + 1, session.Now, session.Actor.Name);

    internal void Change(DateOnly day, string basis, Action<Household> change)
    {
        RequireDay(day);
        session.Db.HouseholdPasts.Add(new()
        {
            DivisionId = Household.DivisionId, Id = Id<HouseholdPast>.New(session.Now), HouseholdId = Household.Id, Kind = Household.Kind, DwellingId = Household.DwellingId,
            RepresentativeId = Household.RepresentativeId, FromDay = Household.FromDay, UntilDay = day, Basis = basis.Trim(),
            RecordedAt = Household.RecordedAt, RecordedBy = Household.RecordedBy,
        });
        change(Household);
        Household.FromDay = day;
    }

    internal Stay Begin(Resident resident, HouseholdRelation relation, bool livesHere, DateOnly day, StayBegin begin, string basis)
    {
        var stay = new Stay
        {
            DivisionId = Household.DivisionId, Id = Id<Stay>.New(session.Now), ResidentId = resident.Id, HouseholdId = Household.Id, Relation = relation, LivesHere = livesHere,
            FromDay = day, Begin = begin, Basis = basis.Trim(), RecordedAt = session.Now, RecordedBy = session.Actor.Name,
        };
        session.Db.Stays.Add(stay);
        stays.Add(stay);
        people[resident.Id] = resident;
        return stay;
    }

    internal void End(Stay stay, DateOnly day, StayEnd end, string basis)
    {
        if (day < stay.FromDay)
        {
            throw new BadInputException(nameof(HouseholdChange.Day), $"{Of(stay).Name}自 {stay.FromDay:yyyy-MM-dd} 起登记在这一户，日期不能早于这一天。请核对日期。");
        }

        (stay.EndedOn, stay.End, stay.EndBasis) = (day, end, basis.Trim());
        stay.Version++;
        stays.Remove(stay);
    }

    /// <summary>Goes on as something else to the representative or living elsewhere; what began only later changes on its own first day.</summary>
    internal Stay GoOn(Stay stay, HouseholdRelation relation, bool livesHere, DateOnly day, string basis)
    {
        if (stay.Relation == relation && stay.LivesHere == livesHere)
        {
            return stay;
        }

        var (resident, from) = (Of(stay), day < stay.FromDay ? stay.FromDay : day);
        End(stay, from, StayEnd.Change, basis);
        return Begin(resident, relation, livesHere, from, StayBegin.Change, basis);
    }

    /// <summary>Says what those of a household that was only now founded are to its representative, from what they were to the one of the old.</summary>
    internal void Relate(Stay representative, IEnumerable<MemberRelation> typed)
    {
        foreach (var (stay, relation) in Seen(representative, typed))
        {
            stay.Relation = relation;
        }
    }

    /// <summary>Names another representative and says what the others are to them.</summary>
    /// <param name="typed">Where what follows from the old relations is not right.</param>
    internal void Represent(Stay representative, DateOnly day, string basis, IEnumerable<MemberRelation> typed)
    {
        var seen = Seen(representative, typed);
        Change(day, basis, h => h.RepresentativeId = representative.ResidentId);
        foreach (var (stay, relation) in seen)
        {
            GoOn(stay, relation, stay.LivesHere, day, basis);
        }
    }

    private List<(Stay Stay, HouseholdRelation Relation)> Seen(Stay representative, IEnumerable<MemberRelation> typed)
    {
        var (said, before) = (typed.ToDictionary(r => r.Resident, r => r.Relation), representative.Relation);
        var seen = stays.ConvertAll(s => (Stay: s, Relation: s == representative ? HouseholdRelation.Self
            : said.TryGetValue(s.ResidentId, out var typedOne) ? typedOne : Kin.SeenFrom(before, s.Relation)));
        if (seen.Count(s => s.Relation is null) is var unsure && unsure > 0)
        {
            Notices.Add(new($"有 {unsure} 名成员与新户主的关系不能由原来的关系推出，已记为“其他亲属”。", Remedy: "请核对后在“住户变更”中改正。"));
        }

        return seen.ConvertAll(s => (s.Stay, s.Relation ?? HouseholdRelation.OtherRelative));
    }

    /// <summary>After members left: a household without anybody ends, and one without its representative has none until somebody is named.</summary>
    internal void Settle(DateOnly day, string basis)
    {
        var last = Household.FromDay > day ? Household.FromDay : day;
        if (stays.Count == 0)
        {
            RequireDay(day);
            Household.EndedOn = day;
            Notices.Add(new("这一户已没有成员，住户登记随之终止。"));
        }
        else if (Household.RepresentativeId is { } representative && !stays.Exists(s => s.ResidentId == representative))
        {
            Change(last, basis, h => h.RepresentativeId = null);
            Notices.Add(new("这一户的户主（户代表）已空缺。", Remedy: "请在“住户变更”中指定新的户主。"));
        }
    }
}
