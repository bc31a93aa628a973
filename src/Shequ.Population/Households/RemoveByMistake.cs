using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>登记有误: a member who never belonged to the household is taken out; what was written stays in the record.</summary>
public sealed class RemoveByMistake(RegisterDesk desk) : UseCase<RemoveByMistake.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Household> Household { get; set; }

        /// <summary>The version of the household that the writer saw.</summary>
        public int Version { get; set; }

        public Id<Resident> Resident { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        var stay = hand.StayOf(request.Resident, nameof(request.Resident));
        var chain = await Since(stay, stop);
        if (chain[^1].Begin is StayBegin.Split or StayBegin.Merge)
        {
            throw new RefusedException("此人是分户或并户来到这一户的，不能作为登记有误移除。", remedy: "分户、并户办错的，请再办一次并户或分户；人已离开的，请办迁出。");
        }

        var day = chain[^1].FromDay;
        hand.End(stay, stay.FromDay, StayEnd.Mistake, request.Basis);
        foreach (var earlier in chain.Where(s => s != stay))
        {
            (earlier.EndedOn, earlier.End, earlier.EndBasis, earlier.Version) = (earlier.FromDay, StayEnd.Mistake, request.Basis.Trim(), earlier.Version + 1);
        }

        hand.Settle(hand.Stays.Count == 0 ? hand.Household.FromDay : day, request.Basis);
        return await desk.Finish(target, hand, day, [request.Resident], stop);
    }

    protected override string Describe(Request request, Division target) => "登记有误，移除成员一名";

    /// <summary>The stay, and those before it that it only carries on with another relation or residence; the first comes last.</summary>
    private async Task<List<Stay>> Since(Stay stay, CancellationToken stop)
    {
        var stays = await Session.Db.Stays.Where(s => s.DivisionId == stay.DivisionId && s.ResidentId == stay.ResidentId && s.HouseholdId == stay.HouseholdId)
            .OrderByDescending(s => s.Id).ToListAsync(stop);
        var chain = new List<Stay> { stay };
        while (chain[^1].Begin == StayBegin.Change && stays.Find(s => s != chain[^1] && s.EndedOn == chain[^1].FromDay && !chain.Contains(s)) is { } before)
        {
            chain.Add(before);
        }

        return chain;
    }
}
