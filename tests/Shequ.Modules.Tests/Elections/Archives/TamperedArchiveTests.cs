using Shequ.Elections.Archives;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Archives;

public sealed class TamperedArchiveTests(TestDatabases databases)
{
    private const int Guesses = 400;

    [Fact]
    public async Task Whatever_byte_of_whatever_file_is_changed_it_is_found()
    {
        var zip = await Archive();
        foreach (var path in ArchiveRoom.Of(zip).Paths)
        {
            foreach (var share in new[] { 0, 3, 5, 9 })
            {
                var room = ArchiveRoom.Of(zip);
                var content = (byte[])room[path].Clone();
                content[(content.Length - 1) * share / 9] ^= 1;
                room[path] = content;
                room.Verify().Holds.ShouldBeFalse($"{path} at {share}/9");
            }
        }
    }

    [Fact]
    public async Task Every_byte_of_the_manifest_counts()
    {
        var zip = await Archive();
        var length = ArchiveRoom.Of(zip)[ArchiveManifest.Path].Length;
        for (var at = 0; at < length; at += 37)
        {
            var room = ArchiveRoom.Of(zip);
            var content = (byte[])room[ArchiveManifest.Path].Clone();
            content[at] ^= 1;
            room[ArchiveManifest.Path] = content;
            room.Verify().Holds.ShouldBeFalse($"byte {at}");
        }
    }

    [Fact]
    public async Task Files_that_are_swapped_removed_or_added_are_found()
    {
        var zip = await Archive();
        var room = ArchiveRoom.Of(zip);
        (room["seats.json"], room["draws.json"]) = (room["draws.json"], room["seats.json"]);
        room.Verify().Faults.Select(f => f.File).ShouldBe(["draws.json", "seats.json"], ignoreOrder: true);

        foreach (var path in ArchiveRoom.Of(zip).Paths)
        {
            room = ArchiveRoom.Of(zip);
            room.Remove(path);
            room.Verify().Holds.ShouldBeFalse(path);
        }

        room = ArchiveRoom.Of(zip);
        room["polls/2.json"] = room["polls/1.json"];
        room.Verify().Faults.ShouldHaveSingleItem().Message.ShouldContain("清单里没有");
    }

    [Theory]
    [InlineData("polls/1.json", "\"strokes\": 9", "\"strokes\": 8", "录入不一致")]
    [InlineData("polls/1.json", "\"papers\": 15", "\"papers\": 16", "录入不一致")]
    [InlineData("polls/1.json", "\"fate\": \"elected\"", "\"fate\": \"not_elected\"", "与重算的不同")]
    [InlineData("polls/1.json", "\"electors\": 20", "\"electors\": 19", "重算")]
    [InlineData("polls/1.json", "\"issued\": 15,", "\"issued\": 14,", "选票账不平")]
    [InlineData("polls/1.json", "\"open_elsewhere\": 0", "\"open_elsewhere\": 1", "名")]
    [InlineData("candidates.json", "候选2", "候选9", "选票上")]
    [InlineData("seats.json", "候选1", "候选9", "没有宣布当选")]
    [InlineData("rolls/entries.json", "\"joins\": true", "\"joins\": false", "重算")]
    [InlineData("rolls/voters.json", "选民001", "选民999", "重新生成")]
    [InlineData("rolls/day-1.csv", "选民001", "选民999", "重新生成")]
    [InlineData("index.html", "档案目录", "档案名录", "重新生成")]
    public async Task A_change_is_found_although_the_manifest_was_made_anew(string file, string from, string to, string says)
    {
        var room = ArchiveRoom.Of(await Archive());
        room.Change(file, from, to);

        room.VerifyWithNewManifest().Faults.ShouldContain(f => f.Message.Contains(says, StringComparison.Ordinal), string.Join('\n', room.Verify().Faults));
    }

    [Fact]
    public async Task One_who_took_part_twice_or_stood_on_no_roll_is_found()
    {
        var room = ArchiveRoom.Of(await Archive());
        room.Change("rolls/participants-1.json", "    15\n", "    99\n");
        room.VerifyWithNewManifest().Faults.ShouldContain(f => f.Message.Contains("不在名册上", StringComparison.Ordinal));

        room = ArchiveRoom.Of(await Archive());
        room.Change("rolls/participants-1.json", "    15\n", "    14\n");
        room.VerifyWithNewManifest().Faults.ShouldContain(f => f.Message.Contains("列了两次", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Garbage_is_refused_and_never_crashes()
    {
        var zip = await Archive();
        var chance = new Random(20261120);
        for (var i = 0; i < Guesses; i++)
        {
            var broken = (byte[])zip.Clone();
            for (var n = 0; n <= i % 4; n++)
            {
                broken[chance.Next(broken.Length)] = (byte)chance.Next(256);
            }

            Should.NotThrow(() => ArchiveRoom.Verify(i % 3 == 0 ? broken[..chance.Next(broken.Length)] : broken));
        }

        var data = ArchiveRoom.Of(zip);
        foreach (var path in data.Paths.Where(p => p.EndsWith(".json", StringComparison.Ordinal)))
        {
            foreach (var odd in new[] { "null", "[]", "{}", "[null]", "1", "" })
            {
                var room = ArchiveRoom.Of(zip);
                room[path] = System.Text.Encoding.UTF8.GetBytes(odd);
                (room.Verify().Holds && ArchiveRoom.Of(zip).Text(path) != odd).ShouldBeFalse(path);
                Should.NotThrow(() => path == ArchiveManifest.Path ? null : room.VerifyWithNewManifest());
            }
        }
    }

    [Theory]
    [InlineData("../evil.json")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.json")]
    [InlineData("C:\\evil.json")]
    [InlineData("polls/.hidden")]
    public void A_path_that_leads_elsewhere_is_refused(string path) =>
        ArchiveRoom.Verify(ArchiveRoom.Pack([(path, [1])])).Faults.ShouldHaveSingleItem().Message.ShouldContain("路径不正常");

    [Fact]
    public void A_bomb_is_not_unpacked_and_a_name_stands_once()
    {
        ArchiveRoom.Verify(ArchiveRoom.Pack([("bomb.json", new byte[32 << 20])])).Faults.ShouldHaveSingleItem().Message.ShouldContain("压缩比异常");
        ArchiveRoom.Verify(ArchiveRoom.Pack([("a.json", [1]), ("a.json", [2])])).Faults.ShouldHaveSingleItem().Message.ShouldContain("重名");
        ArchiveRoom.Verify(ArchiveRoom.Pack(Enumerable.Range(0, 2001).Select(i => ($"{i}.json", Array.Empty<byte>())))).Faults.ShouldHaveSingleItem().Message.ShouldContain("文件过多");
    }

    private async Task<byte[]> Archive()
    {
        await using var here = await Neighbourhood.Open(databases);
        return await ArchiveRoom.Make(here, await DeclaredElection.In(here));
    }
}
