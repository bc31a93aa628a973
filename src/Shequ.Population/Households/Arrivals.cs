using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>Those who come into a household: new files, and files of people who were here before, which are opened again and never made twice.</summary>
internal sealed class Arrivals(RegisterDesk desk)
{
    private const string At = nameof(MoveIn.Request.Members);
    private readonly SamePerson same = new(desk.Session);

    internal static IEnumerable<InputError> Faults(IList<MemberFields> members, DateOnly? day, DateOnly today)
    {
        if (members.Count == 0 || members.Any(m => m is null))
        {
            return [new(At, "住户至少要有一名成员。请填写住在这里或户籍在这里的人；空行请删去。没有人住的房子只登记住房，不登记住户。")];
        }

        return members.SelectMany((m, i) => Faults(m, $"{At}[{i}].", day, today).Select(f => members.Count == 1 ? f : f with { Message = $"{Who(i)}：{f.Message}" }))
            .Concat(Together(members));
    }

    /// <summary>The residents in the order of the members, each ready to begin a stay that day.</summary>
    internal async Task<IReadOnlyList<Resident>> Of(Division community, IList<MemberFields> members, HouseholdInHand hand, DateOnly day, string basis, CancellationToken stop)
    {
        var found = new List<Resident>();
        for (var i = 0; i < members.Count; i++)
        {
            found.Add(members[i].Resident is { } id
                ? await Known(community, id, i, hand, day, basis, stop)
                : await Typed(community, members[i], i, hand, day, basis, stop));
        }

        await same.RequireNotElsewhere(community, found.Select((r, i) => (r.DocumentIndex, Who(i))).Where((_, i) => members[i].LivesHere), day, stop);
        return found;
    }

    private static string Who(int i) => $"第 {i + 1} 名成员";

    private static IEnumerable<InputError> Faults(MemberFields member, string at, DateOnly? day, DateOnly today)
    {
        if (member.Relation is not { } relation || !Enum.IsDefined(relation))
        {
            yield return new($"{at}{nameof(member.Relation)}", "请选择与户主的关系；户主本人选“本人”。");
        }

        if (member.Resident is not null)
        {
            yield break;
        }

        foreach (var fault in member.Faults(today, at))
        {
            yield return fault;
        }

        if (!member.LivesHere && !member.RegisteredHere)
        {
            yield return new($"{at}{nameof(member.LivesHere)}", "既不住在这里、户籍也不在本社区的人，不登记为住户成员。请核对居住和户籍。");
        }

        if ((member.BornOn ?? member.Card()?.BornOn) is { } born && born > day)
        {
            yield return new($"{at}{nameof(member.BornOn)}", $"出生日期 {born:yyyy-MM-dd} 在登记的起始日期之后。新生儿请用“出生登记”，或核对日期。");
        }
    }

    private static IEnumerable<InputError> Together(IList<MemberFields> members)
    {
        if (members.Count(m => m.Relation == HouseholdRelation.Self) > 1)
        {
            yield return new(At, "只能有一名户主。请只给一人选“本人”。");
        }

        var numbers = members.Where(m => m.Resident is null).Select(m => m.Document()).Where(d => d.Number is not null).GroupBy(d => d);
        if (numbers.Any(g => g.Count() > 1) || members.Where(m => m.Resident is not null).GroupBy(m => m.Resident).Any(g => g.Count() > 1))
        {
            yield return new(At, "同一个人填了两次（证件号码相同）。请删去一行，或改正号码。");
        }
    }

    private async Task<Resident> Known(Division community, Kernel.Data.Id<Resident> id, int i, HouseholdInHand hand, DateOnly day, string basis, CancellationToken stop)
    {
        var resident = await desk.Session.Db.Residents.SingleOrDefaultAsync(r => r.DivisionId == community.Id && r.Id == id && r.MergedIntoId == null, stop)
            ?? throw new BadInputException($"{At}[{i}].{nameof(MemberFields.Resident)}", "所选的居民不在本社区。请重新查找。");
        await RequireFree(resident, i, hand, day, stop);
        desk.Change(resident, day, basis, () => resident.ResidentSince = day);
        return resident;
    }

    private async Task<Resident> Typed(Division community, MemberFields member, int i, HouseholdInHand hand, DateOnly day, string basis, CancellationToken stop)
    {
        var known = desk.Writer.IndexOf(member) is { } index ? await same.In(community, index, except: null, stop) : null;
        if (known is null)
        {
            var made = desk.Writer.Make(community.Id, member, day);
            desk.Session.Db.Residents.Add(made);
            return made;
        }

        var away = known.DiedOn is null && !await desk.Session.Db.Stays.AnyAsync(s => s.DivisionId == community.Id && s.ResidentId == known.Id && s.EndedOn == null, stop);
        if (!away || known.Name != Organization.People.TypedText.Name(member.Name))
        {
            throw SamePerson.Known(community, known, Who(i));
        }

        await RequireFree(known, i, hand, day, stop);
        desk.Change(known, day, basis, () =>
        {
            known.ResidentSince = day;
            desk.Writer.Apply(member, known);
        });
        hand.Notices.Add(new($"{Who(i)}以前住过本社区，已接着使用原来的档案。"));
        return known;
    }

    /// <summary>Neither dead nor in a household that day. Who is only registered in this very household comes to live in it.</summary>
    private async Task RequireFree(Resident resident, int i, HouseholdInHand hand, DateOnly day, CancellationToken stop)
    {
        var field = $"{At}[{i}].{nameof(MemberFields.Resident)}";
        if (resident.DiedOn is { } died)
        {
            throw new BadInputException(field, $"这份档案登记的人已于 {died:yyyy-MM-dd} 去世。请核对是否选错了人；死亡登记有误的，请先更正。");
        }

        var stays = await desk.Session.Db.Stays.AsNoTracking()
            .Where(s => s.DivisionId == resident.DivisionId && s.ResidentId == resident.Id && (s.EndedOn == null || s.EndedOn > day)).ToListAsync(stop);
        foreach (var stay in stays.Where(s => s.EndedOn is null || s.EndedOn > s.FromDay))
        {
            if (stay.EndedOn is { } ended)
            {
                throw new BadInputException(nameof(HouseholdChange.Day), $"{Who(i)}到 {ended:yyyy-MM-dd} 才离开原来的一户，日期不能早于这一天。请核对日期。");
            }

            if (stay.HouseholdId != hand.Household.Id || stay.LivesHere)
            {
                throw new BadInputException(field, $"{Who(i)}现在登记在{(stay.HouseholdId == hand.Household.Id ? "这一户" : "本社区另一户")}。请先办理迁出、分户或并户。");
            }
        }
    }
}
