using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Web.Api.Elections;

/// <summary>An election as programs read it.</summary>
public sealed record ElectionView(Guid Id, string Division, ElectedOffice Office, ElectionKind Kind, ElectionMode Mode, string Name, DateOnly Day, DateOnly CalledOn, BodyKind Presider, ElectionState State)
{
    public static ElectionView Of(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return new(election.Id.Value, election.Division!.Code, election.Office, election.Kind, election.Mode, election.Name, election.Day, election.CalledOn, election.Presider, election.State);
    }
}

/// <summary>One contest of an election as programs read it.</summary>
public sealed record ContestView(Guid Id, int Position, PostKind Post, string Title, int Seats, Guid? Group, bool OnlyWomen);

/// <summary>One vote of an election as programs read it.</summary>
public sealed record PollView(Guid Id, int Number, Shequ.Elections.Polling.PollReason Reason, DateOnly Day, Shequ.Elections.Polling.PollState State);

/// <summary>One notice of an election as programs read it; the list leaves the text out.</summary>
public sealed record NoticeView(int Number, string Kind, string Title, DateOnly PublishedOn, string? Text = null)
{
    public static NoticeView Of(ElectionNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new(notice.Number, notice.Kind, notice.Title, notice.PublishedOn, notice.Text);
    }
}

/// <summary>One election with its contests, votes and notices as programs read it.</summary>
public sealed record ElectionFaceView(ElectionView Election, IReadOnlyList<ContestView> Contests, IReadOnlyList<PollView> Polls, IReadOnlyList<NoticeView> Notices, int? Voters)
{
    public static ElectionFaceView Of(ElectionFace face)
    {
        ArgumentNullException.ThrowIfNull(face);
        return new(
            ElectionView.Of(face.Election), [.. face.Contests.Select(c => new ContestView(c.Id.Value, c.Position, c.Post, c.Title, c.Seats, c.GroupId?.Value, c.OnlyWomen))],
            [.. face.Polls.Select(p => new PollView(p.Id.Value, p.Number, p.Reason, p.Day, p.State))], [.. face.Notices.Select(n => NoticeView.Of(n) with { Text = null })], face.Voters);
    }
}

/// <summary>One step of a plan as programs read it.</summary>
public sealed record PlanStepView(string Step, string Stage, string Title, string Actor, DateOnly Earliest, DateOnly Planned, DateOnly? Latest, StepState State, DateOnly? DoneOn, IReadOnlyList<string> WaitsFor, IReadOnlyList<string> Norms)
{
    public static PlanStepView Of(PlannedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new(
            step.Row.Step, step.Row.Stage, step.Row.Title, step.Actor, step.Earliest, step.Planned, step.Latest, step.State, step.DoneOn,
            [.. step.WaitsFor.Select(w => w.Step)], [.. step.Norms.Select(n => n.Norm.Id)]);
    }
}
