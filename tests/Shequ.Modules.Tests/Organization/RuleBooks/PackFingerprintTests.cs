using Shequ.Kernel;
using Shequ.Norms.Packs;
using Shequ.Organization.RuleBooks;

namespace Shequ.Tests.Organization.RuleBooks;

public sealed class PackFingerprintTests
{
    private static readonly Pack Law = PackLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs")).Packs.Single(p => p.Id == "law-2025");

    [Fact]
    public void Stays_while_the_norms_stay() => Of(n => n with { Place = "elsewhere:1" }).ShouldBe(Of(n => n));

    [Fact]
    public void Changes_with_a_relation_between_bodies()
    {
        var none = Of(n => n with { Relations = [] });
        var guides = Of(n => n with { Relations = [new("street_office", "guides", "residents_committee")] });
        var supports = Of(n => n with { Relations = [new("street_office", "supports", "residents_committee")] });

        new[] { none, guides, supports }.ShouldBeUnique();
    }

    private static string Of(Func<Norm, Norm> change) => PackFingerprint.Of([Law with { Norms = [change(Law.Norms[0]), .. Law.Norms.Skip(1)] }]);
}
