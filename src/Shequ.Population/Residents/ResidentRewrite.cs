using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Residents;

/// <summary>What a change and a correction of a resident have in common.</summary>
internal sealed class ResidentRewrite(RegisterDesk desk, ResidentChange typed)
{
    private bool KeepsDocument => string.IsNullOrWhiteSpace(typed.DocumentNumber) && typed.DocumentKind != DocumentKind.None;

    internal static IEnumerable<InputError> Faults(ResidentChange typed, DateOnly today)
    {
        foreach (var fault in ResidentChecks.Of(typed, today, documentKept: true))
        {
            yield return fault;
        }

        if (typed.NoPhone && !string.IsNullOrWhiteSpace(typed.Phone))
        {
            yield return new(nameof(typed.Phone), "已选“没有电话”，请清空电话，或取消勾选。");
        }
    }

    /// <summary>What only the register can tell: whether the document that stays fits what was typed, and whether another file has the new one.</summary>
    internal async Task Require(Division community, Resident resident, DateOnly day, CancellationToken stop)
    {
        if (KeepsDocument)
        {
            RequireFit(resident);
        }

        var stay = await desk.Session.Db.Stays.AsNoTracking().SingleOrDefaultAsync(s => s.DivisionId == community.Id && s.ResidentId == resident.Id && s.EndedOn == null, stop);
        if (stay is { LivesHere: false } && !typed.RegisteredHere)
        {
            throw new BadInputException(nameof(typed.RegisteredHere), "此人登记为户在人不在，户籍应在本社区。户籍已迁出的，请办“户籍迁出”。");
        }

        if (!KeepsDocument && desk.Writer.IndexOf(typed) is { } index && resident.DocumentIndex?.AsSpan().SequenceEqual(index) != true)
        {
            await RequireNew(community, resident, index, stay is { LivesHere: true } ? day : null, stop);
        }
    }

    internal void Apply(Resident resident) => desk.Writer.Apply(typed, resident, KeepsDocument, string.IsNullOrWhiteSpace(typed.Phone) && !typed.NoPhone);

    private void RequireFit(Resident resident)
    {
        if (typed.DocumentKind is { } kind && kind != resident.DocumentKind)
        {
            throw new BadInputException(nameof(typed.DocumentNumber), $"请填写{DocumentNumber.Chinese(kind)}号码；证件没有变的，证件种类和号码都留空。");
        }

        var card = resident.DocumentKind == DocumentKind.IdCard ? IdNumber.Read(desk.Writer.DocumentOf(resident)).Number : null;
        if (ResidentChecks.Person(typed, card).ToArray() is { Length: > 0 } faults)
        {
            throw new BadInputException(faults);
        }
    }

    private async Task RequireNew(Division community, Resident resident, byte[] index, DateOnly? living, CancellationToken stop)
    {
        var same = new SamePerson(desk.Session);
        if (await same.In(community, index, resident.Id, stop) is { } known)
        {
            throw SamePerson.Known(community, known, "所填");
        }

        if (living is { } day)
        {
            await same.RequireNotElsewhere(community, [(index, "所填")], day, stop);
        }
    }
}
