using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>Holds those who are to be registered against the norms on voters. Refusals count and name nobody: they go into the record.</summary>
internal sealed class VoterChecks(ElectionRules rules, RollWeighing weighing, Election election)
{
    internal void OfResidents(IReadOnlyCollection<VoterStanding> people, int asked)
    {
        if (people.Count < asked)
        {
            throw new BadInputException(nameof(RegisterVoters.Request.Residents), $"有 {asked - people.Count} 人在选举日不是本社区户籍居民或者常住居民。请核对住户登记。");
        }

        var unknown = people.Count(p => p.Class == VoterClass.Unknown);
        if (unknown > 0)
        {
            throw new BadInputException(nameof(RegisterVoters.Request.Residents), $"有 {unknown} 人的出生日期不详，不能判断年龄。请先在住户登记中补全出生日期。");
        }

        var young = people.Count(p => p.Class == VoterClass.TooYoung);
        weighing.Require(VotingActKeys.VoterAge, young == 0, $"所选的人中有 {young} 人到选举日（{RollWords.Day(election.Day)}）没有达到选民年龄，不能登记。选民年龄为{Said(VotingActKeys.VoterAge)}，算到选举日，选举日当天过生日的算达到。");
        var excluded = people.Count(p => p.Class == VoterClass.Excluded);
        weighing.Require(VotingActKeys.Exclusion, excluded == 0, $"所选的人中有 {excluded} 人依法被剥夺政治权利，不能登记。");
    }

    internal void OfWorkers(IReadOnlyCollection<VoterStanding> people, int asked, bool applied, bool confirmed)
    {
        if (people.Count < asked)
        {
            throw new BadInputException(nameof(RegisterVoters.Request.Workers), $"有 {asked - people.Count} 人不是在本社区任职的外来社区工作者。住在本社区的，请按居民登记。");
        }

        if (people.Count == 0)
        {
            return;
        }

        var shorter = people.Count(p => p.Class == VoterClass.TooShort);
        weighing.Require(VotingActKeys.WorkerMonths, shorter == 0, $"所选的外来社区工作者中有 {shorter} 人到选举日在本社区工作没有达到{Said(VotingActKeys.WorkerMonths)}。");
        weighing.Require(VotingActKeys.WorkerConditions, applied || !rules.Names(VotingActKeys.WorkerConditions, "own_application"), "外来社区工作者登记须由本人申请。");
        weighing.Require(VotingActKeys.WorkerConditions, confirmed || !rules.Names(VotingActKeys.WorkerConditions, "confirmed_by_election_committee"), "外来社区工作者登记须经居民选举委员会确认，请写明确认的会议或者文件。");
    }

    /// <summary>不少于 18 周岁, as the norm in force words it.</summary>
    private string Said(NormKey key) => rules.Holding(key)?.Norm.Requirements.FirstOrDefault(r => r.Key == key)?.Rule.Describe(key) ?? "";
}
