using System.Text;
using Shequ.Elections.Archives;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Archives;

public sealed class ArchiveTests(TestDatabases databases)
{
    private static readonly string[] Recount = ["polls/1.json", "seats.json", "candidates.json", "election.json"];

    [Fact]
    public async Task A_good_archive_verifies_without_the_database()
    {
        await using var here = await Neighbourhood.Open(databases);
        var report = ArchiveRoom.Verify(await ArchiveRoom.Make(here, await DeclaredElection.In(here)));

        report.Faults.ShouldBeEmpty();
        (report.Holds, report.PublicVersion).ShouldBe((true, false));
        report.Checked.ShouldContain(s => s.Contains("两次录入一致", StringComparison.Ordinal));
        report.Checked.ShouldContain(s => s.Contains("名册", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_data_give_the_same_bytes_and_the_posted_hash()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        var (first, second) = (await ArchiveRoom.Make(here, election), await ArchiveRoom.Make(here, election));

        second.ShouldBe(first);
        var hash = ArchiveRoom.Verify(first).ManifestHash;
        (await here.Ask<string>("select text as \"Value\" from elections_notice where kind = 'archive' order by number")).ShouldAllBe(t => t.Contains(hash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_public_version_has_the_same_manifest_and_names_no_voter()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        var whole = await ArchiveRoom.Make(here, election);
        var kept = await election.Loaded(here);
        var open = await here.Act<ArchiveQueries, byte[]>(q => q.Public(kept, null, Neighbourhood.Stop), Actor.Public);

        var report = ArchiveRoom.Verify(open);
        (report.Holds, report.PublicVersion, report.ManifestHash).ShouldBe((true, true, ArchiveRoom.Verify(whole).ManifestHash));
        var room = ArchiveRoom.Of(open);
        room.Paths.ShouldAllBe(p => !room.Text(p).Contains("选民0", StringComparison.Ordinal));
        room.Paths.ShouldContain(p => Recount.Contains(p));
    }

    [Fact]
    public async Task No_door_and_no_birthday_leaves_with_it_nor_anybodys_place_in_the_queue()
    {
        await using var here = await Neighbourhood.Open(databases);
        var room = ArchiveRoom.Of(await ArchiveRoom.Make(here, await DeclaredElection.In(here)));

        room.Paths.ShouldAllBe(p => !room.Text(p).Contains("阳光花园", StringComparison.Ordinal) && !room.Text(p).Contains("1970-01-01", StringComparison.Ordinal));
        Encoding.UTF8.GetString(room["rolls/participants-1.csv"]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0]).ShouldBe(Enumerable.Range(1, 15).Select(n => $"{n}"));
        room.Text("polls/1.json").ShouldNotContain("voter_id");
    }

    [Fact]
    public async Task Only_who_conducts_it_archives_and_only_who_may_look_in_gets_the_whole()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        Task Run(Actor actor) => here.Act<ArchiveElection, ArchiveMade>(a => a.Run(election.Ask<ArchiveElection.Request>(), Neighbourhood.Stop), actor);

        await Should.ThrowAsync<ForbiddenException>(() => Run(Officials.Neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => Run(Officials.Chair));
        await Run(Officials.Electoral);
        var kept = await election.Loaded(here);
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<ArchiveQueries, byte[]>(q => q.Whole(kept, null, Neighbourhood.Stop), Actor.Public));
        var entry = await here.LastAudit();
        (entry.Act, entry.Detail).ShouldBe((ElectionPermissions.Run.Name, "第四届居民委员会换届选举：归档"));
    }

    [Fact]
    public async Task There_is_nothing_to_archive_before_a_result()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);

        (await Should.ThrowAsync<RefusedException>(() => ArchiveRoom.Make(here, election))).Message.ShouldContain("没有宣布过结果");
    }
}
