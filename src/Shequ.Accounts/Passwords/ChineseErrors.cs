using Microsoft.AspNetCore.Identity;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.Passwords;

/// <summary>The faults that Identity finds, in Chinese and as bad input.</summary>
internal sealed class ChineseErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = $"登录名 {userName} 已有人用，请换一个。" };

    public override IdentityError InvalidUserName(string? userName) => new() { Code = nameof(InvalidUserName), Description = "登录名只能用小写字母、数字、点和横线。" };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = "现在的密码不对，请核对大小写。" };

    public override IdentityError DefaultError() => new() { Code = nameof(DefaultError), Description = "没有办成，请核对后再试。" };

    /// <exception cref="BadInputException">Something was wrong.</exception>
    internal static void Throw(IdentityResult result, string passwordField = "Password")
    {
        if (!result.Succeeded)
        {
            throw new BadInputException([.. result.Errors.Select(e => new InputError(FieldOf(e.Code, passwordField), e.Description))]);
        }
    }

    private static string FieldOf(string code, string passwordField) => code switch
    {
        nameof(DuplicateUserName) or nameof(InvalidUserName) => "Login",
        nameof(PasswordMismatch) => "Current",
        _ => passwordField,
    };
}
