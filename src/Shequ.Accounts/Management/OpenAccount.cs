using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Accounts.Management;

/// <summary>开通账户: lets a person of the register sign in. The password is told once and must be changed at the first sign-in.</summary>
public sealed class OpenAccount(Session session, AuthorityReader authority, NewAccount accounts)
    : ManageAccount<OpenAccount.Request, InitialPassword>(session, authority)
{
    public sealed record Request : IOfPerson
    {
        public Id<Person> Person { get; set; }

        [Required(ErrorMessage = "请填写登录名。")]
        public string Login { get; set; } = "";

        /// <summary>For one-time codes; may be missing.</summary>
        public string? Telephone { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request) => NewAccount.Check(request.Login, request.Telephone);

    protected override async Task<InitialPassword> Manage(Request request, Person person, CancellationToken stop)
    {
        var password = NewAccount.RandomPassword();
        var account = await accounts.Open(person, request.Login, request.Telephone, password, person.Demonstration, stop);
        account.MustChangePassword = true;
        return new(request.Login, password);
    }

    protected override string Describe(Request request, Person target) => $"为{target.Name}开通账户 {request.Login}";
}
