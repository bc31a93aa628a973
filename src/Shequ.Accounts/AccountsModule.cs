using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shequ.Accounts.Demonstrations;
using Shequ.Accounts.Management;
using Shequ.Accounts.Messages;
using Shequ.Accounts.Own;
using Shequ.Accounts.Passwords;
using Shequ.Accounts.SecondFactors;
using Shequ.Accounts.Sessions;
using Shequ.Accounts.SignIn;
using Shequ.Kernel.Data;
using Shequ.Kernel.Secrets;

namespace Shequ.Accounts;

/// <summary>账户: who can sign in, how they prove it, and for how long. What they may do stands in the register of posts.</summary>
public static class AccountsModule
{
    public static IServiceCollection AddAccounts(this IServiceCollection services, PersonalCipher cipher)
    {
        services.AddSingleton(new ModuleModel(typeof(AccountsModule).Assembly));
        services.AddSingleton(cipher);
        AddIdentity(services);
        services.AddSingleton<SessionReader>();
        services.AddSingleton<RateLimits>();
        services.TryAddSingleton<MessageGateway, NoMessages>();
        services.AddSingleton<MessageOutbox>();
        services.AddScoped<Presence>();
        services.AddScoped<SessionBook>();
        services.AddScoped<Entrance>();
        services.AddScoped<MessageDesk>();
        services.AddScoped<SecondFactorDesk>();
        services.AddScoped<PasskeyDesk>();
        AddOwn(services);
        AddManagement(services);
        services.AddScoped<SeedDemoAccounts>();
        services.AddScoped<PlayDemoChanges>();
        services.AddScoped<DemoAccounts>();
        return services;
    }

    private static void AddOwn(IServiceCollection services)
    {
        services.AddScoped<OwnAccounts>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<BeginAuthenticator>();
        services.AddScoped<ConfirmAuthenticator>();
        services.AddScoped<RemoveAuthenticator>();
        services.AddScoped<RenewRecoveryCodes>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<RemovePasskey>();
        services.AddScoped<EndSession>();
    }

    private static void AddManagement(IServiceCollection services)
    {
        services.AddScoped<NewAccount>();
        services.AddScoped<AccountsOfDivision>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<LockAccount>();
        services.AddScoped<UnlockAccount>();
        services.AddScoped<ResetAccount>();
        services.AddScoped<NameFirstAdministrator>();
        services.AddScoped<ActingFor>();
        services.AddSingleton<ProductionFaults>();
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
            identity.Password.RequiredLength = PasswordRules.Shortest;
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
        }).AddErrorDescriber<ChineseErrors>();

        // Ours says everything that is to be said of a password.
        services.RemoveAll<IPasswordValidator<Account>>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.AddDataProtection();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey takes the place of both factors, so the device must have asked for its owner.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }
}
