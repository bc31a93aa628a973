using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>更正: corrects the name or the class of a voter; what stood before is kept.</summary>
public sealed class CorrectVoter(Session session) : VoterChange<CorrectVoter.Request>(session)
{
    public sealed record Request : VoterRequest
    {
        [StringLength(30, ErrorMessage = "姓名最多 30 字。")]
        public string? Name { get; set; }

        public VoterClass? Class { get; set; }
    }

    protected override string What => "更正";

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Class is not (null or VoterClass.RegisteredHere or VoterClass.LivesHere or VoterClass.CommunityWorker))
        {
            yield return new(nameof(request.Class), "选民只有三类：户籍在本社区、户籍不在而常住本社区、外来社区工作者。");
        }
    }

    protected override Task Change(Request request, Election election, Voter voter, CancellationToken stop)
    {
        VoterFinder.Correct(Session, election, voter, request.Name, request.Class, request.Reason);
        return Task.CompletedTask;
    }
}
