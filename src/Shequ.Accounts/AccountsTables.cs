using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Accounts;

/// <summary>The tables of this module, which no front end can reach, and the people whom they are about.</summary>
internal static class AccountsTables
{
    extension(PlatformDb db)
    {
        internal DbSet<Account> Accounts => db.Set<Account>();

        internal DbSet<AccountSession> AccountSessions => db.Set<AccountSession>();

        internal DbSet<RecoveryCode> RecoveryCodes => db.Set<RecoveryCode>();

        internal DbSet<MessageCode> MessageCodes => db.Set<MessageCode>();

        internal DbSet<IdentityUserPasskey<Guid>> Passkeys => db.Set<IdentityUserPasskey<Guid>>();

        internal DbSet<Person> Persons => db.Set<Person>();
    }
}
