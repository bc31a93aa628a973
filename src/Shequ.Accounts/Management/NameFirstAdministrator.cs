using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Accounts.Management;

/// <summary>登记首位系统管理员: on a system that has none, so that somebody can open the other accounts.</summary>
public sealed class NameFirstAdministrator(Session session, NewAccount accounts) : UseCase<NameFirstAdministrator.Request, Division, InitialPassword>(session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请填写姓名。"), StringLength(50, ErrorMessage = "姓名不超过 50 字。")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "请填写登录名。")]
        public string Login { get; set; } = "";

        [Required(ErrorMessage = "请写明任命的文件或决定。"), StringLength(500, ErrorMessage = "依据不超过 500 字。")]
        public string Document { get; set; } = "";

        public Sex Sex { get; set; }

        public string? Telephone { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.AppointAdministrators;

    protected override IEnumerable<InputError> Check(Request request) => NewAccount.Check(request.Login, request.Telephone);

    protected override Task<Division?> Find(Request request, CancellationToken stop) =>
        Session.Db.Set<Division>().SingleOrDefaultAsync(d => d.Level == DivisionLevel.Country, stop);

    protected override async Task<InitialPassword> Decide(Request request, Division target, CancellationToken stop)
    {
        // Two at once must not both find the seat empty.
        await Session.Db.Database.ExecuteSqlRawAsync("lock table accounts_account in share row exclusive mode", stop);
        var seat = new Seat(Session, target);
        if (await seat.Holder(BodyKind.PlatformOperator, PostKind.Administrator, demonstration: null, stop) is { } holder)
        {
            throw new RefusedException($"已有系统管理员{holder.Name}。", remedy: "由现任系统管理员登记其他管理员；在命令行上用 --as <登录名>。");
        }

        var person = seat.Fill(request.Name.Trim(), request.Sex, demonstration: false);
        await seat.Appoint(person, new(BodyKind.PlatformOperator, PostKind.Administrator, "平台运行单位", request.Document.Trim(), Demonstration: false), stop);
        var password = NewAccount.RandomPassword();
        await accounts.Open(person, request.Login, request.Telephone, password, demonstration: false, stop);
        return new(request.Login, password);
    }

    protected override string Describe(Request request, Division target) => $"首位系统管理员{request.Name}，账户 {request.Login}；依据：{request.Document}";
}
