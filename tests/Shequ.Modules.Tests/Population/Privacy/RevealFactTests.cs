using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Privacy.Reveals;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Privacy;

public sealed class RevealFactTests(TestDatabases databases)
{
    [Fact]
    public async Task A_sealed_number_is_opened_with_a_reason_that_stands_in_the_log_of_looks()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();

        (await here.Reveal(resident, SealedFact.Document, r => r.Words = "申办老年证")).Text.ShouldBe(PrivacyRoom.IdCard);
        (await here.Reveal(resident, SealedFact.Phone)).Text.ShouldBe(PrivacyRoom.Phone);

        (await here.Ask<string>("select by || ' ' || kind || ' ' || reason as \"Value\" from population_view order by at"))
            .ShouldBe([$"李主任 {(int)ViewKind.Reveal} 证件号码：为本人办事，申办老年证", $"李主任 {(int)ViewKind.Reveal} 电话：为本人办事"]);
        (await here.LastAudit()).Act.ShouldBe(PopulationPermissions.RevealFacts.Name);
    }

    [Fact]
    public async Task The_reason_of_a_tag_is_opened_like_a_number()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var tag = await here.Tag(resident, "elderly_alone", review: Given.Today.AddDays(30));

        (await here.Reveal(resident, SealedFact.CareReason, r => r.Tag = tag)).Text.ShouldBe("入户走访，与子女不同住");
        await Should.ThrowAsync<NotFoundException>(() => here.Reveal(resident, SealedFact.CareReason));
        var other = await here.Settled("张伟", idCard: null, phone: null);
        await Should.ThrowAsync<NotFoundException>(() => here.Reveal(other, SealedFact.CareReason, r => r.Tag = tag));
        await Should.ThrowAsync<NotFoundException>(() => here.Reveal(other, SealedFact.Phone));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_opened_and_a_number_is_no_reason()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();

        (await Should.ThrowAsync<BadInputException>(() => here.Reveal(resident, SealedFact.Phone, r => r.Reason = null))).Message.ShouldContain("为什么要看");
        (await Should.ThrowAsync<BadInputException>(() => here.Reveal(resident, SealedFact.Phone, r => r.Reason = RevealReason.Other))).Message.ShouldContain("其他");
        (await Should.ThrowAsync<BadInputException>(() => here.Reveal(resident, SealedFact.Phone, r => r.Words = $"核对{PrivacyRoom.Phone}"))).Message.ShouldContain("不要写证件号码");
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_view")).Single().ShouldBe(0);
    }

    [Fact]
    public async Task Is_forbidden_next_door_and_to_whoever_may_only_view_and_that_is_written_down()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();

        foreach (var actor in new[] { Neighbourhood.Of(Neighbourhood.NextDoor), Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents) })
        {
            await Should.ThrowAsync<ForbiddenException>(() => here.Reveal(resident, SealedFact.Document, actor: actor));
            (await here.LastAudit()).Refused.ShouldNotBeNull();
        }

        (await here.Ask<int>("select count(*)::int as \"Value\" from population_view")).Single().ShouldBe(0);
    }

    /// <summary>Whatever is done with a resident, neither number nor the words of a reason or a request come to lie in the database in clear.</summary>
    [Fact]
    public async Task No_sealed_text_lies_anywhere_in_the_database()
    {
        await using var here = await Neighbourhood.Open(databases);
        var resident = await here.Settled();
        var tag = await here.Tag(resident, "serious_illness", review: Given.Today.AddDays(30), reason: "透析治疗中");
        await here.Reveal(resident, SealedFact.Document);
        await here.Reveal(resident, SealedFact.CareReason, r => r.Tag = tag);
        var request = await here.Receive(resident, RequestKind.Correct, r => r.Asked = $"电话应为{PrivacyRoom.Phone}");
        await here.Answer(request, RequestOutcome.Granted, r => r.Answer = $"已核对 {PrivacyRoom.IdCard}");

        string[] secrets = [PrivacyRoom.IdCard, PrivacyRoom.Phone, "透析治疗中", "电话应为", "已核对"];
        var rows = 0;
        foreach (var table in await here.Ask<string>("select relname::text as \"Value\" from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"))
        {
            // A row as text shows bytes as hexadecimal, so that clear text within them is looked for too.
            foreach (var row in await here.Ask<string>($"select t::text as \"Value\" from {table} t"))
            {
                rows++;
                secrets.Where(s => row.Contains(s, StringComparison.Ordinal) || row.Contains(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(s)), StringComparison.Ordinal))
                    .ShouldBeEmpty(table);
            }
        }

        rows.ShouldBeGreaterThan(20);
    }
}
