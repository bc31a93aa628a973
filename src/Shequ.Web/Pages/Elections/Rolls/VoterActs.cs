using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Population.Derived;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>选民变动页: an act on the voter in the address.</summary>
public abstract class VoterActPage<TRequest>(UseCase<TRequest, Election, Id<Voter>> act, ActDesk desk, RollDesk rolls) : RollActPage<TRequest, Id<Voter>>(act, desk, rolls)
    where TRequest : Shequ.Elections.ElectionRequest, new()
{
    public VoterFile Kept { get; private set; } = null!;

    public Voter Voter => Kept.Voter;

    public override string Subject => $"{Voter.Name}（选民 {Voter.Number} 号）";

    public override string Back => $"{Path}/roll/{Voter.Id}";

    protected override Permission Permission => RollDesk.Changes(Election);

    protected override async Task More(CancellationToken stop) => Kept = await Rolls.Reader.One(Election, RouteId("voter"), stop);

    protected override Task<Breadcrumbs> Way(CancellationToken stop) =>
        Task.FromResult(RollDesk.Way(Election, new Crumb("选民名单", Path + "/roll"), new Crumb(Voter.Name, Back), new Crumb(Act)));
}

/// <summary>除名.</summary>
public sealed class StrikeModel(StrikeVoter act, ActDesk desk, RollDesk rolls) : VoterActPage<StrikeVoter.Request>(act, desk, rolls)
{
    public override string Act => "从选民名单除名";

    public override IReadOnlyList<Answer> Answers => [new("除名", Subject), .. Because(Input.Reason), new("以后", "选民号不再给别人；他给出和接受的委托随之失效。理由不公布。")];

    protected override Task Complete(CancellationToken stop)
    {
        Input.Voter = Voter.Id;
        return Task.CompletedTask;
    }
}

/// <summary>恢复.</summary>
public sealed class RestoreModel(RestoreVoter act, ActDesk desk, RollDesk rolls) : VoterActPage<RestoreVoter.Request>(act, desk, rolls)
{
    public override string Act => "恢复选民登记";

    public override IReadOnlyList<Answer> Answers => [new("恢复", Subject), .. Because(Input.Reason)];

    protected override Task Complete(CancellationToken stop)
    {
        Input.Voter = Voter.Id;
        return Task.CompletedTask;
    }
}

/// <summary>更正.</summary>
public sealed class CorrectModel(CorrectVoter act, ActDesk desk, RollDesk rolls) : VoterActPage<CorrectVoter.Request>(act, desk, rolls)
{
    public override string Act => "更正选民登记";

    public static IReadOnlyList<Option> Classes { get; } = [.. new[] { VoterClass.RegisteredHere, VoterClass.LivesHere, VoterClass.CommunityWorker }.Select(c => new Option($"{c}", RollWords.Of(c)))];

    public override IReadOnlyList<Answer> Answers =>
        [new("原来", $"{Voter.Name}，{RollWords.Of(Voter.Class)}"), new("更正为", $"{(string.IsNullOrWhiteSpace(Input.Name) ? Voter.Name : Input.Name)}，{RollWords.Of(Input.Class ?? Voter.Class)}"), .. Because(Input.Reason)];

    protected override Task Complete(CancellationToken stop)
    {
        Input.Voter = Voter.Id;
        return Task.CompletedTask;
    }
}

/// <summary>推选户代表.</summary>
public sealed class RepresentModel(ChooseHouseholdRepresentative act, ActDesk desk, RollDesk rolls) : VoterActPage<ChooseHouseholdRepresentative.Request>(act, desk, rolls)
{
    public override string Act => "推选为户代表";

    public override IReadOnlyList<Answer> Answers => [new("户", Voter.Door ?? ""), new("户代表", Subject), .. Because(Input.Reason), new("以后", "这一户原来的户代表不再代表这一户。")];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.HouseholdLists];

    protected override Task Complete(CancellationToken stop)
    {
        Input.Voter = Voter.Id;
        return Task.CompletedTask;
    }
}
