using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Packs;

/// <summary>What the documents say one body is to another.</summary>
public sealed class ShippedRelationsTests
{
    private static readonly string[] Government = ["street_office", "supervision_department"];

    private static IEnumerable<(string Norm, BodyRelation Relation)> All =>
        Shipped.Norms.SelectMany(n => n.Relations.Select(r => (n.Id, r)));

    [Fact]
    public void No_body_of_government_leads_a_residents_committee() =>
        All.Where(r => r.Relation is { Does: "leads", To: "residents_committee" } && Government.Contains(r.Relation.From)).ShouldBeEmpty();

    [Fact]
    public void Only_the_party_organisation_of_the_community_leads_it() =>
        All.Where(r => r.Relation is { Does: "leads", To: "residents_committee" } && r.Relation.From != "party_organization").ShouldBeEmpty();

    [Fact]
    public void No_two_bodies_lead_each_other()
    {
        var leads = All.Where(r => r.Relation.Does == "leads").Select(r => (r.Relation.From, r.Relation.To)).ToHashSet();

        leads.Where(l => leads.Contains((l.To, l.From))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("LAW-4b", "party_organization leads residents_committee", "party_organization supports residents_committee")]
    [InlineData("LAW-6", "street_office guides residents_committee", "street_office supports residents_committee")]
    [InlineData("LAW-6b", "residents_committee assists street_office")]
    [InlineData("LAW-36", "supervisory_committee supervises residents_committee")]
    [InlineData("LAW-46", "resident_unit supports residents_committee")]
    [InlineData(
        "JS-6b", "street_party_committee leads party_organization", "party_organization leads party_unit", "party_unit leads party_household")]
    [InlineData("JS-10.3", "residents_committee leads subcommittee", "subcommittee assists residents_committee")]
    [InlineData("SD-2.1.1g", "party_organization leads service_agency", "residents_committee leads service_agency")]
    [InlineData("EZ-6", "street_party_committee leads party_organization")]
    [InlineData("EZ-8.3", "party_organization leads supervisory_committee", "supervisory_committee supervises residents_committee")]
    [InlineData("TL-7", "party_organization leads residents_committee", "residents_committee assists street_office")]
    [InlineData("HB-P2", "party_organization leads residents_committee")]
    public void A_clause_relates_the_bodies_that_it_names(string norm, params string[] relations) =>
        Shipped.Norm(norm).Relations.Select(r => $"{r.From} {r.Does} {r.To}").ShouldBe(relations);

    [Theory]
    [InlineData("law-2025")]
    [InlineData("js-2023")]
    [InlineData("sd-2012")]
    [InlineData("tl-2021")]
    public void Every_document_that_speaks_of_the_street_office_has_it_guide_and_support(string pack) =>
        All.Where(r => Shipped.Norm(r.Norm).Pack.Id == pack && r.Relation is { From: "street_office", To: "residents_committee" })
            .Select(r => r.Relation.Does).Distinct().Except(["cooperates"]).Order().ShouldBe(["guides", "supports"]);
}
