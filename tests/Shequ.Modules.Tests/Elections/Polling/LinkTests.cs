using System.Text.RegularExpressions;
using Shequ.Elections.Polling;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Polling;

/// <summary>Tries to find out who voted when or how, with everything that the database can be asked for.</summary>
public sealed class LinkTests(TestDatabases databases)
{
    // In this order they came; nothing may tell it afterwards.
    private static readonly int[] Came = [7, 2, 9, 4, 1, 8, 3];

    [Fact]
    public async Task After_closing_neither_columns_nor_the_place_or_transaction_of_the_rows_tell_who_came_when()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Proxy(principal: 5, agent: 7);
        foreach (var number in Came)
        {
            room.Here.Clock.GetUtcNow();
            await room.CheckIn(number);
        }

        await room.CheckIn(5, r => r.InPersonInstead = true);
        await room.Account(20, issued: 8, unused: 12);
        await room.Close();

        (await Ask(room, "select v.number::text from elections_check_in c join elections_voter v on v.id = c.voter_id order by c.ctid")).ShouldBe(["1", "2", "3", "4", "5", "7", "8", "9"]);
        (await Ask(room, "select distinct c.xmin::text from elections_check_in c")).Count.ShouldBe(1);
        (await Ask(room, "select distinct c.cmin::text from elections_check_in c")).Count.ShouldBe(1);
        (await Ask(room, "select c.xmin::text from elections_check_in c union select p.xmin::text from elections_proxy p")).Count.ShouldBe(1);
        (await Ask(room, "select column_name::text from information_schema.columns where table_name = 'elections_check_in' order by 1"))
            .ShouldBe(["division_id", "poll_id", "proxy_id", "station_id", "voter_id"]);
    }

    [Fact]
    public async Task The_record_of_acts_and_refusals_names_no_voter()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Proxy(principal: 5, agent: 7);
        foreach (var number in Came)
        {
            await room.CheckIn(number);
        }

        await PollingRoom.Refused(() => room.CheckIn(2));
        await PollingRoom.Refused(() => room.CheckIn(5));
        var roll = await room.Take();
        await PollingRoom.Refused(() => room.CheckIn(10));
        await room.Merge(roll, new("11111111-1111-4111-8111-111111111111"), [6], done: true);

        var texts = await Ask(room, "select concat_ws(' ', actor, act, detail, refused) from kernel_audit where act like 'elections.%' order by sequence");
        texts.Count.ShouldBe(Came.Length + 5);
        texts.ShouldAllBe(t => !t.Contains("选民0", StringComparison.Ordinal) && !Regex.IsMatch(t, "[0-9a-f]{8}-[0-9a-f]{4}"));
        texts.Count(t => t.EndsWith("1号站 发票1张", StringComparison.Ordinal)).ShouldBe(Came.Length);
    }

    [Fact]
    public async Task No_table_holds_both_a_voter_and_anything_of_a_paper_a_mark_or_a_moment_of_the_vote()
    {
        await using var room = await PollingRoom.Open(databases);

        var columns = (await Ask(room, "select table_name || '.' || column_name || ' ' || data_type from information_schema.columns where table_name like 'elections\\_%'"))
            .Select(c => c.Split('.', ' ')).ToLookup(c => c[0], c => (Name: c[1], Type: c[2]));
        string[] aboutPapers = ["tallies", "papers", "strokes", "votes", "mark", "stub", "serial", "ballot", "ballots", "box_id", "entry", "attempt", "position"];
        foreach (var table in columns.Where(t => t.Any(c => c.Name is "voter_id" or "principal_id" or "agent_id" or "numbers")))
        {
            table.Select(c => c.Name).Intersect(table.Key == "elections_candidate" ? [] : aboutPapers).ShouldBeEmpty(table.Key);
            if (table.Key is "elections_check_in" or "elections_offline_voter" or "elections_offline_copy" or "elections_double_issue" or "elections_proxy")
            {
                table.Where(c => c.Type is "timestamp" or "time" || Regex.IsMatch(c.Name, "(_at|sequence|order)$")).ShouldBeEmpty(table.Key);
            }
        }

        columns["elections_box_count"].Select(c => c.Name).Intersect(["voter_id", "station_id", "check_in_id"]).ShouldBeEmpty();
        columns["elections_turnout"].Select(c => c.Name).ShouldBe(["division_id", "poll_id", "station_id", "slot", "ballots"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_set_that_comes_from_an_offline_table_is_sorted_whatever_the_order_of_ticking()
    {
        await using var room = await PollingRoom.Open(databases);
        var roll = await room.Take();

        await room.Merge(roll, new("11111111-1111-4111-8111-111111111111"), Came, done: true);

        (await Ask(room, "select array_to_string(numbers, ',') from elections_offline_copy")).ShouldBe(["1,2,3,4,7,8,9"]);
        (await Ask(room, "select distinct xmin::text from elections_check_in")).Count.ShouldBe(1);
    }

    private static Task<List<string>> Ask(PollingRoom room, string sql) => room.Here.Ask<string>(sql);
}
