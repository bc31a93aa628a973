using Shequ.Organization.Auditing;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Api;

/// <summary>数据接口 of the record.</summary>
public static class AuditApi
{
    public static void MapAudit(this RouteGroupBuilder api) =>
        api.MapGet("/audit/{code}/verification", Verify).WithSummary("校验一个区划的办理记录");

    private static async Task<AuditCheckView> Verify(string code, DivisionQueries divisions, AuditQueries audit, CancellationToken stop) =>
        AuditCheckView.Of(await audit.Verify(await divisions.Require(code, stop), stop));
}
