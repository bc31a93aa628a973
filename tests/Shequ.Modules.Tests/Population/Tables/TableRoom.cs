using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Population.Tables;

/// <summary>Tables asked of the street's communities, and whoever asks for and fills them.</summary>
internal static class TableRoom
{
    internal const string Street = "32/3201/320102/320102001";
    internal const string IdCard = "320102198005050023";

    /// <summary>Whoever works with the register of a community.</summary>
    internal static Actor Worker(string path = Neighbourhood.Here) => Neighbourhood.Of(
        path, PopulationPermissions.ViewTables, PopulationPermissions.SubmitTables, PopulationPermissions.ViewResidents, PopulationPermissions.RegisterTables);

    internal static Actor Official(string path = Street) => Neighbourhood.Of(path, PopulationPermissions.RegisterTables, PopulationPermissions.ViewTables);

    internal static RegisterTable.Request Asked(string name = "60岁以上老人台账", params string[] headers) => new()
    {
        Division = Given.Street, Name = name, Asker = "街道社会事务办", Frequency = TableFrequency.Quarterly, Document = "工作通知", From = new(2026, 1, 1),
        Columns = [.. (headers.Length == 0 ? ["姓名", "性别", "身份证号", "住址", "是否独居"] : headers).Select(h => new AskedColumn { Header = h.TrimEnd('*'), Required = h.EndsWith('*') })],
    };

    internal static Task<Id<RequestedTable>> Ask(this Neighbourhood here, RegisterTable.Request request, Actor? actor = null) =>
        here.Act<RegisterTable, Id<RequestedTable>>(a => a.Run(request, Neighbourhood.Stop), actor ?? Official());

    internal static async Task<FilledTable> Fill(this Neighbourhood here, Id<RequestedTable> table, DateOnly? on = null, Actor? actor = null, string code = Given.Community)
    {
        var place = await here.Division(code);
        return await here.Act<FillTable, FilledTable>(f => f.Run(place, table, on, Neighbourhood.Stop), actor ?? Worker());
    }

    internal static Task<Id<TableSubmission>> Submit(this Neighbourhood here, Id<RequestedTable> table, Action<SubmitTable.Request>? more = null, Actor? actor = null)
    {
        var request = new SubmitTable.Request { Division = Given.Community, Table = table };
        more?.Invoke(request);
        return here.Act<SubmitTable, Id<TableSubmission>>(a => a.Run(request, Neighbourhood.Stop), actor ?? Worker());
    }

    internal static Task<int> Answer(this Neighbourhood here, Id<RequestedTable> table, Guid subject, int column, string text, Actor? actor = null) => here.Act<AnswerGaps, int>(
        a => a.Run(new() { Division = Given.Community, Table = table, Answers = [new(subject, column, text)] }, Neighbourhood.Stop), actor ?? Worker());

    internal static Task<Id<TableReturn>> GiveBack(this Neighbourhood here, Id<RequestedTable> table, ReturnGround ground = ReturnGround.NoLegalBasis, Actor? actor = null) =>
        here.Act<ReturnTable, Id<TableReturn>>(a => a.Run(new() { Division = Given.Community, Table = table, Ground = ground }, Neighbourhood.Stop), actor ?? Worker());

    internal static async Task<TableInPlace> Table(this Neighbourhood here, Id<RequestedTable> table, DateOnly? on = null, string code = Given.Community)
    {
        var place = await here.Division(code);
        return await here.Act<TableRegistry, TableInPlace>(r => r.One(place, table, on, null, Neighbourhood.Stop), Worker());
    }

    /// <summary>王芳, 46, with 李秀英, 76, behind one door, and 张伟, 30, who came from elsewhere, behind another.</summary>
    internal static async Task Homes(this Neighbourhood here)
    {
        var entrance = await here.Entrance();
        await here.Household(entrance, "101", await here.Resident("王芳", idCard: IdCard, phone: "13912345678"), await here.Resident("李秀英", born: new(1950, 2, 3)));
        var tenant = await here.Resident("张伟", Sex.Male, new(1996, 1, 1));
        tenant.RegisteredHere = false;
        tenant.RegisteredPlace = "安徽省六安市";
        await here.Household(entrance, "102", tenant);
    }

    internal static string?[] Column(FilledTable table, string header) =>
        [.. table.Rows.Select(r => r.Cells[table.Edition.Columns.FindIndex(c => c.Header == header)].Shown)];

    internal static async Task<Division> Place(this Neighbourhood here, string code = Given.Community) => await here.Division(code);
}
