using Shequ.Elections.Handovers.Complaints;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Handovers;

public sealed class ComplaintTests(TestDatabases databases)
{
    private const string Text = "某候选人发红包";

    [Fact]
    public async Task Anybody_complains_and_the_street_reads_and_answers_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);
        var receipt = await File(here, election);
        var line = (await here.Act<ComplaintReader, IReadOnlyList<ComplaintLine>>(r => r.Mine(Neighbourhood.Stop), Officials.Street)).ShouldHaveSingleItem();

        var opened = await here.Act<ComplaintReader, OpenedComplaint>(r => r.Open(Given.Community, line.Id, Neighbourhood.Stop), Officials.Street);
        (opened.Text, opened.Contact).ShouldBe((Text, "13800000000"));
        await Decide(here, line.Id, Officials.Street);
        var progress = await Progress(here, election, receipt.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal));
        (progress!.State, progress.Answer).ShouldBe((ComplaintState.Upheld, "查实，已处理"));
        (await Progress(here, election, "AAAA-AAAA-AAAA-AAAA")).ShouldBeNull();
    }

    [Fact]
    public async Task Nobody_on_a_committee_reads_decides_or_finds_a_trace_of_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);
        await File(here, election);
        var line = (await here.Act<ComplaintReader, IReadOnlyList<ComplaintLine>>(r => r.Mine(Neighbourhood.Stop), Officials.Street)).Single();

        foreach (var actor in new[] { Officials.Chair, Officials.Electoral, Officials.Neighbour, Actor.Public })
        {
            await Should.ThrowAsync<NotFoundException>(() => here.Act<ComplaintReader, OpenedComplaint>(r => r.Open(Given.Community, line.Id, Neighbourhood.Stop), actor));
            await Should.ThrowAsync<ForbiddenException>(() => Decide(here, line.Id, actor));
        }

        await Should.ThrowAsync<ForbiddenException>(() => here.Act<ComplaintReader, IReadOnlyList<ComplaintLine>>(r => r.Mine(Neighbourhood.Stop), Officials.Chair));
        await Decide(here, line.Id, Officials.Street);
        (await here.Ask<string>($"select a.detail as \"Value\" from kernel_audit a join organization_division d on d.id = a.division_id where d.code = '{Given.Community}'"))
            .ShouldAllBe(d => !d.Contains("举报", StringComparison.Ordinal));
        (await here.Ask<string>($"select a.act || ' ' || a.detail as \"Value\" from kernel_audit a join organization_division d on d.id = a.division_id where d.code = '{Given.Street}' and a.refused is null"))
            .ShouldContain($"{ElectionPermissions.Investigate.Name} 办理破坏选举的举报：查明属实");
    }

    [Fact]
    public async Task It_is_sealed_says_no_more_than_the_day_and_its_id_tells_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);
        await File(here, election);
        await File(here, election);

        (await here.Ask<string>("select encode(sealed, 'escape') || encode(contact, 'escape') || encode(receipt, 'escape') as \"Value\" from elections_complaint")).ShouldAllBe(s => !s.Contains("138", StringComparison.Ordinal));
        (await here.Ask<string>("select data_type as \"Value\" from information_schema.columns where table_name = 'elections_complaint' and data_type like 'timestamp%'")).ShouldBeEmpty();
        (await here.Ask<Guid>("select id as \"Value\" from elections_complaint")).ShouldAllBe(id => id.Version != 7);
    }

    [Fact]
    public async Task A_ground_outside_the_list_and_an_empty_text_are_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);

        await Should.ThrowAsync<BadInputException>(() => here.Act<FileComplaint, string>(a => a.Run(election.Ask<FileComplaint.Request>(r => (r.Ground, r.Text) = ("weather", Text)), Neighbourhood.Stop), Actor.Public));
        await Should.ThrowAsync<BadInputException>(() => here.Act<FileComplaint, string>(a => a.Run(election.Ask<FileComplaint.Request>(r => r.Ground = "bribery"), Neighbourhood.Stop), Actor.Public));
        var help = await here.Act<FileComplaint, ComplaintHelp>(async a => await a.Help((await election.Loaded(here)), Neighbourhood.Stop), Actor.Public);
        help.RecipientsCitation!.ShouldContain("LAW-22b");
        help.Recipients.ShouldNotBeEmpty();
    }

    private static Task<string> File(Neighbourhood here, RunningElection election) => here.Act<FileComplaint, string>(
        a => a.Run(election.Ask<FileComplaint.Request>(r => (r.Ground, r.Text, r.Contact) = ("bribery", Text, "13800000000")), Neighbourhood.Stop), Actor.Public);

    private static Task<ComplaintState> Decide(Neighbourhood here, Id<Complaint> id, Actor actor) => here.Act<DecideComplaint, ComplaintState>(
        a => a.Run(new() { Division = Given.Community, Complaint = id, State = ComplaintState.Upheld, Answer = "查实，已处理" }, Neighbourhood.Stop), actor);

    private static async Task<ComplaintProgress?> Progress(Neighbourhood here, RunningElection election, string receipt) =>
        await here.Act<ComplaintReader, ComplaintProgress?>(r => r.Progress(election.Election, receipt, Neighbourhood.Stop), Actor.Public);
}
