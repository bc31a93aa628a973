using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shequ.Accounts.Messages;
using Shequ.Accounts.SecondFactors;

namespace Shequ.Accounts.Sessions;

internal sealed class SessionMapping : IEntityTypeConfiguration<AccountSession>, IEntityTypeConfiguration<RecoveryCode>, IEntityTypeConfiguration<MessageCode>
{
    public void Configure(EntityTypeBuilder<AccountSession> builder)
    {
        builder.ToTable("accounts_session");
        builder.HasKey(s => s.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("accounts_recovery_code");
        builder.HasKey(c => new { c.AccountId, c.CodeHash });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }

    public void Configure(EntityTypeBuilder<MessageCode> builder)
    {
        builder.ToTable("accounts_message_code");
        builder.HasKey(c => c.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    }
}
