using Shequ.Kernel.Acts;

namespace Shequ.Elections.Polling.CheckIns;

/// <summary>What one statement found and did about one ballot.</summary>
internal sealed record Issue(
    int? Station, short? State, bool Open, bool Known, bool Listed, bool Already, bool Given, bool GivenToAgent, string? Away, bool Candidate, bool Agent, bool Made)
{
    /// <summary>Says why no ballot may be given out. These words go into the record of refusals too: they name nobody and no time.</summary>
    internal void Require()
    {
        if (Made)
        {
            return;
        }

        Exception failure = this switch
        {
            { Station: null } => new NotFoundException("这个投票站"),
            { State: null } => new NotFoundException("这次投票"),
            { Open: false } => PollFinder.NotOpen((PollState)State),
            { Candidate: true } => new RefusedException("您是候选人，不能经手选票。", remedy: "请由不是候选人、也不是候选人近亲属的工作人员发票。"),
            { Known: false } => new NotFoundException("这位选民：名册上没有这个号或这个人"),
            { Already: true } => new RefusedException("这位选民已经领过票，不能再领。", remedy: "请核对证件和选民号，看是不是同名或输错。本人坚持没有领过的，请当场告知选举委员会。"),
            { Listed: false } => new RefusedException("这位选民不在这次投票的名单上。", remedy: "请核对是不是户代表、居民代表或本组选民；对名单有异议的，请找选举委员会。"),
            { Away: { } table } => new RefusedException($"这位选民在“{table}”的离线名册里，只能在那里领票。", remedy: "请指引选民到那个票台；名册交回以后，这里就可以发票。"),
            { Agent: true, GivenToAgent: false } => new RefusedException("没有这位选民给此人的有效委托。", remedy: "请核对公布的委托名单；委托已作废或是委托给别人的，不能代领。"),
            { Given: true } => new RefusedException("这位选民已书面委托他人投票。", remedy: "本人要自己投的，请确认后发票，委托随即作废；否则请等受托人来领。"),
            _ => new RefusedException("这位选民已经领过票，不能再领。", remedy: "请核对证件和选民号，看是不是同名或输错。"),
        };
        throw failure;
    }
}
