using System.Reflection;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;
using Shequ.Accounts;
using Shequ.Elections;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Party;
using Shequ.Population;

namespace Shequ.Tests.House;

/// <summary>
/// docs/glossary.csv names the concepts of the domain: every public type of Kernel, Norms, Organization, Accounts, Party, Population and Elections that stands by
/// itself. Left out are static classes, which are tables and functions rather than things; names ending in View or Factory,
/// which are shapes for programs; and the namespaces of the database server and of workbook files, which are technique.
/// </summary>
public sealed class GlossaryTests
{
    private static readonly string[] Columns = ["identifier", "中文", "meaning", "article", "not the same as"];
    private static readonly string[] ShapeSuffixes = ["View", "Factory"];
    private static readonly string[] Technique = ["Shequ.Kernel.Postgres", "Shequ.Organization.Workbooks"];

    private static IEnumerable<Type> AllTypes =>
        new[] { typeof(Session).Assembly, typeof(Norm).Assembly, typeof(OrganizationModule).Assembly, typeof(AccountsModule).Assembly, typeof(PartyModule).Assembly, typeof(PopulationModule).Assembly, typeof(ElectionsModule).Assembly }.SelectMany(a => a.GetExportedTypes())
            .Where(t => !t.IsNested && t.GetCustomAttribute<CompilerGeneratedAttribute>() is null);

    private static IEnumerable<Type> Concepts => AllTypes.Where(t =>
        !(t is { IsAbstract: true, IsSealed: true }) && !ShapeSuffixes.Any(s => t.Name.EndsWith(s, StringComparison.Ordinal)) && !Technique.Contains(t.Namespace));

    [Fact]
    public void Every_concept_is_in_it() => Concepts.Select(NameOf).Except(Rows().Select(r => r[0])).Order(StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void It_names_no_type_that_is_gone() => Rows().Select(r => r[0]).Except(AllTypes.Select(NameOf)).ShouldBeEmpty();

    [Fact]
    public void Every_row_has_a_chinese_word_and_a_meaning() =>
        Rows().Where(r => !r[1].Any(c => c >= '\u4e00') || r[2].Length == 0).Select(r => r[0]).ShouldBeEmpty();

    [Fact]
    public void Rows_stand_in_order_and_once()
    {
        var names = Rows().Select(r => r[0]).ToArray();

        names.ShouldBe(names.Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>A generic type without the number of its parameters.</summary>
    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static List<string[]> Rows()
    {
        using var reader = new StreamReader(Path.Combine(RepositoryRoot.Find(), "docs", "glossary.csv"));
        using var csv = new CsvParser(reader, new CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Mode = CsvMode.RFC4180 });
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        rows[0].ShouldBe(Columns);
        rows.ShouldAllBe(r => r.Length == Columns.Length);
        return rows[1..];
    }
}
