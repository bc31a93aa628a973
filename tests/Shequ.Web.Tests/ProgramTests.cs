using System.Diagnostics;
using System.Text.Json;
using Shequ.Web.Tests.Support;

namespace Shequ.Web.Tests;

/// <summary>The real program as a process of its own, over one data folder: starts, is asked beside, is stopped and killed, and starts again.</summary>
public sealed class ProgramTests(ProgramFolder program) : IClassFixture<ProgramFolder>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_says_where_it_is_and_answers_there()
    {
        await program.Running();
        using var client = new HttpClient { BaseAddress = program.Address };

        (await client.GetStringAsync("/health", Stop)).ShouldBe("ok");
        var country = await client.GetStringAsync("/api/checkup/0", Stop);
        JsonDocument.Parse(country).RootElement.GetProperty("urbanCommunities").GetInt32().ShouldBeGreaterThan(100_000);
    }

    [Fact]
    public async Task Personal_key_lies_in_the_data_folder_and_only_the_owner_reads_it()
    {
        await program.Running();
        var file = Path.Combine(program.Data, "personal.key");

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await File.ReadAllTextAsync(file, Stop)).Length.ShouldBeGreaterThanOrEqualTo(32);
    }

    [Fact]
    public async Task A_second_site_on_the_same_data_says_who_is_there_and_does_no_harm()
    {
        await program.Running();

        var second = await program.Run("serve", "--empty", "--port", "0");

        second.Code.ShouldBe(1);
        second.Error.ShouldContain($"进程 {program.ProcessId}");
        second.Error.ShouldContain(program.Address.ToString().TrimEnd('/'));
        await program.ShouldAnswer();
    }

    [Fact]
    public async Task Command_line_works_beside_the_running_site()
    {
        await program.Running();

        var explained = await program.Run("norms", "explain", "community.households", "--division", "420704");

        explained.Code.ShouldBe(0, explained.Error);
        explained.Output.ShouldContain("取值：");
        explained.Output.ShouldContain("鄂城区");
        await program.ShouldAnswer();
    }

    [Fact]
    public async Task Figures_stated_on_the_command_line_are_on_the_site_at_once()
    {
        await program.Running();
        using var client = new HttpClient { BaseAddress = program.Address };
        var before = await client.GetStringAsync($"/checkup/{Places.EzhouCommunity}", Stop);

        var set = await program.Run(
            "--as", ProgramFolder.Official, "profile", "set", "--division", Places.EzhouCommunity, "--as-of", Today.Text, "--source", "社区台账", "community.households=2987");

        set.Code.ShouldBe(0, set.Error);
        var after = await client.GetStringAsync($"/checkup/{Places.EzhouCommunity}", Stop);
        before.ShouldNotContain("2987");
        after.ShouldContain("2987");
    }

    [Fact]
    public async Task Whoever_sits_at_the_machine_may_not_state_figures_and_is_told_how()
    {
        await program.Running();
        string[] words = ["profile", "set", "--division", Places.EzhouCommunity, "--as-of", Today.Text, "--source", "社区台账", "community.households=2988"];

        var plain = await program.Run(words);
        var stranger = await program.Run(["--as", "nobody", .. words]);

        plain.Code.ShouldBe(1);
        plain.Error.ShouldContain("--as");
        stranger.Code.ShouldBe(1);
        stranger.Error.ShouldContain("登录名为 nobody 的账户");
    }

    [Fact]
    public async Task First_administrator_is_named_once_and_the_password_told_once()
    {
        await program.Running();

        var named = await program.Run("accounts", "administrator", "--name", "张三", "--login", "admin", "--document", "平台〔2026〕1号");
        var again = await program.Run("accounts", "administrator", "--name", "李四", "--login", "admin2", "--document", "平台〔2026〕2号");

        named.Code.ShouldBe(0, named.Error);
        named.Output.ShouldContain("初始密码");
        again.Code.ShouldBe(65);
        again.Error.ShouldContain("已有系统管理员张三");
    }

    [Theory]
    [InlineData("没有个人信息密钥", "--production", "--port", "0")]
    [InlineData("传输没有加密", "--production", "--port", "0", "--address", "0.0.0.0")]
    public async Task In_earnest_it_does_not_start_without_what_protects_people(string says, params string[] manner)
    {
        await using var empty = new Shequ.Tests.Support.TemporaryFolder();

        var refused = await ProgramFolder.RunIn(empty["data"], ["serve", .. manner]);

        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("不能以正式方式启动");
        refused.Error.ShouldContain(says);
    }

    [Fact]
    public async Task Checkup_as_json_parses()
    {
        await program.Running();

        var checkup = await program.Run("checkup", "--division", Places.Community, "--json");

        checkup.Code.ShouldBe(0, checkup.Error);
        var root = JsonDocument.Parse(checkup.Output).RootElement;
        root.GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("没有代码为 999999 的区划", "checkup", "--division", "999999")]
    [InlineData("区划代码应为", "checkup", "--division", "32x")]
    [InlineData("没有名为 no.such.key 的键", "norms", "explain", "no.such.key", "--division", "420704")]
    public async Task Wrong_words_are_answered_with_a_sentence_and_no_stack_trace(string says, params string[] words)
    {
        await program.Running();

        var answer = await program.Run(words);

        answer.Code.ShouldNotBe(0);
        answer.Error.ShouldContain(says);
        answer.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Asked_to_end_it_ends_in_order_and_starts_again_in_seconds()
    {
        await program.Running();

        var (code, ending) = await program.Terminate();

        code.ShouldBe(0);
        ending.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        var starting = Stopwatch.StartNew();
        await program.Running();
        starting.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Killed_it_starts_again_and_nothing_is_lost()
    {
        await program.Running();
        var set = await program.Run(
            "--as", ProgramFolder.Official, "profile", "set", "--division", Places.Imported, "--as-of", Today.Text, "--source", "社区台账", "community.households=1234");
        set.Code.ShouldBe(0, set.Error);

        await program.Kill();
        await program.Running();

        var found = await program.Run("divisions", "find", "宁海路", "--json");
        JsonDocument.Parse(found.Output).RootElement.GetArrayLength().ShouldBeGreaterThan(0);
        using var client = new HttpClient { BaseAddress = program.Address };
        (await client.GetStringAsync($"/api/profiles/{Places.Imported}", Stop)).ShouldContain("1234");
    }

    [Fact]
    public async Task After_a_kill_the_command_line_alone_works_and_stops_its_server()
    {
        await program.Running();
        await program.Kill();

        var found = await program.Run("divisions", "find", "宁海路");

        found.Code.ShouldBe(0, found.Error);
        found.Output.ShouldContain(Places.Street);
        await program.Running();
    }

    [Fact]
    public async Task Shipped_packs_have_no_fault()
    {
        var check = await program.Run("norms", "check");

        check.Code.ShouldBe(0, check.Error);
        check.Output.ShouldContain("没有错误");
    }

    [Fact]
    public async Task A_broken_pack_is_reported_with_file_line_and_id()
    {
        await using var copy = new Shequ.Tests.Support.TemporaryFolder();
        var packs = Path.Combine(Kernel.RepositoryRoot.Find(), "packs");
        foreach (var file in Directory.EnumerateFiles(packs, "*", SearchOption.AllDirectories))
        {
            var target = copy[Path.GetRelativePath(packs, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        const string Name = "05-service-and-management.yaml";
        var broken = copy[$"ez-2019/norms/{Name}"];
        var lines = await File.ReadAllLinesAsync(broken, Stop);
        var line = Array.IndexOf(lines, "  - id: EZ-34");
        var force = Array.FindIndex(lines, line, l => l.Trim() == "force: must");
        lines[force] = "    force: perhaps";
        await File.WriteAllLinesAsync(broken, lines, Stop);

        var check = await program.Run("norms", "check", "--packs", copy);

        check.Code.ShouldBe(1);
        check.Error.ShouldContain(Name);
        check.Error.ShouldContain("EZ-34");
        check.Error.ShouldContain($"{force + 1}");
    }

    [Fact]
    public async Task Coverage_as_json_parses()
    {
        var coverage = await program.Run("norms", "coverage", "--json");

        coverage.Code.ShouldBe(0, coverage.Error);
        JsonDocument.Parse(coverage.Output).RootElement.GetArrayLength().ShouldBe(8);
    }

    [Fact]
    public async Task Authority_table_as_json_parses()
    {
        var table = await program.Run("authority", "--json");

        table.Code.ShouldBe(0, table.Error);
        JsonDocument.Parse(table.Output).RootElement.EnumerateArray().Select(r => r.GetProperty("title").GetString()).ShouldContain("居民委员会主任");
    }

    [Fact]
    public async Task Record_is_verified_beside_the_running_site()
    {
        await program.Running();

        var verified = await program.Run("audit", "verify");

        verified.Code.ShouldBe(0, verified.Error);
        verified.Output.ShouldContain("条条相接");
    }
}
