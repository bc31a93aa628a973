using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population;

/// <summary>Households and residents registered through the acts themselves. Today is 2026-11-20.</summary>
internal static class Registry
{
    internal const string Basis = "户口簿";

    /// <summary>Another community of the same street, and one of the street next door.</summary>
    internal const string Elsewhere = "320102002001";

    internal static Actor Worker(string path = Neighbourhood.Here) => Neighbourhood.Of(path);

    /// <summary>An identity card number of somebody born on a day; the last digit of the sequence tells the sex.</summary>
    internal static string Card(DateOnly born, int sequence)
    {
        var digits = $"320102{born:yyyyMMdd}{sequence:000}";
        return digits + IdNumber.CheckOf(digits);
    }

    internal static MemberFields Member(string name, HouseholdRelation relation, DateOnly born, int sequence, Action<MemberFields>? more = null)
    {
        var member = new MemberFields { Name = name, Relation = relation, DocumentNumber = Card(born, sequence), RegisteredHere = true };
        more?.Invoke(member);
        return member;
    }

    internal static DoorFields Door(string number = "501") => new() { Estate = "阳光花园", Building = "3幢", Entrance = "2单元", Number = number };

    internal static RegisterHousehold.Request Home(DateOnly day, DoorFields door, params MemberFields[] members) => new()
    {
        Division = Given.Community, Day = day, Door = door, Kind = HouseholdKind.RegisteredHere, Members = [.. members], Basis = Basis,
    };

    internal static Task<HouseholdChanged> Register(this Neighbourhood here, RegisterHousehold.Request request, Actor? actor = null) =>
        here.Act<RegisterHousehold, HouseholdChanged>(a => a.Run(request, Neighbourhood.Stop), actor ?? Worker(""));

    /// <summary>王芳 (1980, f) with her husband 张伟 (1978, m) behind 阳光花园3幢2单元501.</summary>
    internal static Task<HouseholdChanged> Couple(this Neighbourhood here, DateOnly? day = null, string number = "501") => here.Register(Home(
        day ?? new(2016, 3, 1), Door(number), Member("王芳", HouseholdRelation.Self, new(1980, 5, 5), 2), Member("张伟", HouseholdRelation.Spouse, new(1978, 8, 8), 1)));

    internal static T With<T>(this HouseholdOnDayView seen, T request, DateOnly day, Action<T>? more = null)
        where T : HouseholdChange
    {
        (request.Division, request.Household, request.Version, request.Day, request.Basis) = (Given.Community, new(seen.Household), seen.Version, day, Basis);
        more?.Invoke(request);
        return request;
    }

    internal static async Task<HouseholdOnDayView> See(this Neighbourhood here, Id<Household> household, DateOnly? on = null)
    {
        var division = await here.Division();
        return await here.Act<HouseholdOnDay, HouseholdOnDayView>(r => r.Of(division, household, on, Neighbourhood.Stop));
    }

    internal static HouseholdMemberView Member(this HouseholdOnDayView seen, string name) => seen.Members.Single(m => m.Name == name);

    internal static Id<Resident> Of(this HouseholdOnDayView seen, string name) => new(seen.Member(name).Resident);

    /// <summary>Who lived in the community on a day: names in order.</summary>
    internal static async Task<string> Living(this Neighbourhood here, DateOnly? on = null, string code = Given.Community)
    {
        var division = await here.Division(code);
        var page = await here.Act<ResidentsOnDay, ResidentsOnDayView>(r => r.Page(division, on, null, Neighbourhood.Stop));
        page.Count.ShouldBe(page.Residents.Count);
        return string.Join(' ', page.Residents.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    internal static Task<HouseholdChanged> Do<TAct>(this Neighbourhood here, Func<TAct, Task<HouseholdChanged>> act, Actor? actor = null)
        where TAct : notnull => here.Act(act, actor ?? Worker(""));
}
