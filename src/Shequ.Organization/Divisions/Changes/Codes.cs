using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Divisions.Changes;

/// <summary>Codes in the register: whether one is free, and giving a new one to a division with all below it.</summary>
internal static class Codes
{
    /// <summary>A code that was ever borne stays with its bearer, so that old papers never point at a stranger; the bearer itself may take it back.</summary>
    public static async Task RequireFree(PlatformDb db, string field, string code, Id<Division>? self, CancellationToken stop)
    {
        var bearer = await db.Divisions.AsNoTracking().Where(d => d.Code == code && d.Id != self).Select(d => d.Name).FirstOrDefaultAsync(stop)
            ?? await db.Designations.AsNoTracking().Where(d => d.Code == code && d.DivisionId != self).Select(d => d.Name).FirstOrDefaultAsync(stop);
        if (bearer is not null)
        {
            throw new BadInputException(field, $"代码 {code} 已由“{bearer}”使用或曾用，请核对代码。");
        }
    }

    /// <summary>
    /// Gives the code, below the given parent, to the division and rewrites the codes and paths of all below, which begin
    /// with it; each keeps its former code. Codes of what has ended stay as they were, only their paths follow.
    /// </summary>
    public static async Task Give(
        PlatformDb db, Division division, string code, Division parent, ChangeRequest change, DesignationCause cause, CancellationToken stop)
    {
        await RequireFree(db, "Code", code, division.Id, stop);
        if (code == division.Code)
        {
            throw new BadInputException("Code", "新代码与现代码相同，请核对。");
        }

        var (old, below) = (division.Code, division.PathText + "/%");
        var path = parent.Level == DivisionLevel.Country ? code : $"{parent.PathText}/{code}";
        if (await db.Divisions.AnyAsync(d => EF.Functions.Like(d.PathText, below) && d.EndedOn == null && d.DesignatedOn > change.On, stop))
        {
            throw new BadInputException(nameof(change.On), "其下有区划在这一天之后变更过。请填写更晚的日期。");
        }

        await db.Database.ExecuteSqlAsync(
            $"""
            insert into organization_designation (division_id, valid_from, valid_until, code, name, cause, document)
            select id, designated_on, {change.On}, code, name, {(short)DesignationCause.RecodedAbove}, {change.Document}
            from organization_division where path_text like {below} and ended_on is null and designated_on < {change.On}
            """, stop);
        await db.Database.ExecuteSqlAsync(
            $"""
            update organization_division set version = version + 1,
                path_text = {path} || replace(substr(path_text, {division.PathText.Length + 1}), '/' || {old}, '/' || {code}),
                code = case when ended_on is null then {code} || substr(code, {old.Length + 1}) else code end,
                designated_on = case when ended_on is null then {change.On} else designated_on end
            where path_text like {below}
            """, stop);
        if (division.Designate(code, division.Name, change.On, cause, change.Document) is { } former)
        {
            db.Designations.Add(former);
        }

        division.ParentId = parent.Id;
        division.PathText = path;
    }
}
