using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Rolls;

/// <summary>除名: strikes a voter off the roll and every list; the number stays theirs and is never given again.</summary>
public sealed class StrikeVoter(Session session) : VoterChange<StrikeVoter.Request>(session)
{
    public sealed record Request : VoterRequest;

    protected override string What => "除名";

    protected override Task Change(Request request, Election election, Voter voter, CancellationToken stop) => VoterFinder.Strike(Session, election, voter, request.Reason, stop);
}

/// <summary>恢复: puts a voter back on the roll under the number that they had.</summary>
public sealed class RestoreVoter(Session session) : VoterChange<RestoreVoter.Request>(session)
{
    public sealed record Request : VoterRequest;

    protected override string What => "恢复";

    protected override async Task Change(Request request, Election election, Voter voter, CancellationToken stop)
    {
        await RollGuard.RequireNoOpenPoll(Session, election, stop);
        if (!new RollWriter(Session, election).Set(voter, RollList.Voters, joins: true, request.Reason))
        {
            throw new RefusedException("这名选民在名单上，没有除名。", remedy: "不用再办。");
        }
    }
}
