using Shequ.Kernel.Acts;

namespace Shequ.Accounts;

/// <summary>权限表 of this module. Opening and locking accounts is in the authority table of posts; what is here everybody has.</summary>
public static class AccountsPermissions
{
    /// <summary>Whoever has signed in may look after their own account, and no other.</summary>
    public static readonly Permission OwnAccount = new("accounts.own", "管理本人账户");
}
