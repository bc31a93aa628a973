using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>安排分次投票.</summary>
public sealed class NewStepModel(AddStep act, ActDesk desk, ElectionReader reader) : ElectionActPage<AddStep.Request, Id<Poll>>(act, desk, reader)
{
    /// <summary>The contests that no vote holds yet.</summary>
    public IReadOnlyList<Option> Options =>
        [.. Face.Contests.Where(c => !Face.Polls.Any(p => p.Contests.Any(o => o.ContestId == c.Id))).Select(c => new Option($"{c.Position}", $"{c.Title}，{c.Seats} 名"))];

    public override string Act => "安排分次投票";

    public override IReadOnlyList<Answer> Answers =>
        [new("投票日期", Input.Day is { } day ? Chinese.Date(day) : ""), new("选举", string.Join("、", Face.Contests.Where(c => Input.Contests.Contains(c.Position)).Select(c => c.Title)))];

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Poll> result) => [];

    protected override string Then(Id<Poll> result) => Back;
}
