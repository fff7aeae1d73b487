using Inpud.Cms.Backoffice.SignIn.Codes;
using Inpud.Cms.Backoffice.SignIn.FirstStart;
using Inpud.Cms.Backoffice.SignIn.Limits;
using Inpud.Cms.Backoffice.SignIn.Links;
using Inpud.Cms.Backoffice.SignIn.Pages;
using Inpud.Cms.Backoffice.SignIn.Passwords;
using Inpud.Cms.Backoffice.SignIn.Sessions;
using Inpud.Cms.Backoffice.SignIn.Tokens;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Cms.Backoffice.SignIn.Users;
using Inpud.Cms.Mail;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Storage.Users;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Security;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Inpud.Cms.Backoffice.SignIn;

/// <summary>Sign-in of those who edit.</summary>
public static class SignInRegistration
{
    /// <summary>What OWASP's password storage cheat sheet asks of PBKDF2 with SHA-512.</summary>
    private const int HashIterations = 210_000;

    /// <summary>Adds sign-in: cookie, pages, second factor, and Core's contracts about users' passwords.</summary>
    public static IUmbracoBuilder AddSignIn(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        AddCookies(services);
        AddPasswords(services);
        AddSecondFactor(services);
        AddAdministration(services);
        services.AddMail();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<OwnOrigins>();
        services.AddSingleton<UsedCodes>();
        services.AddSingleton<AuthorizationCodes>();
        services.AddSingleton<Authorize>();
        services.AddSingleton<ExchangeToken>();
        services.AddSingleton<SignOut>();
        services.AddSingleton<RefuseForeignWrites>();
        services.AddSignInPages();
        return builder;
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.AddSingleton<SignInSessions>();
        services.AddSingleton<ReadCookie>();
        services.AddUnique<IBackOfficeSecurityAccessor, BackOfficeSecurityAccessor>();
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SignInCookies>();

        // No scheme is the default one: readers' pages ask for none.
        services.AddAuthentication().AddCookie(BackOfficeSignIn.Scheme).AddCookie(BackOfficeSignIn.SecondFactorScheme);
        var signedIn = new AuthorizationPolicyBuilder(BackOfficeSignIn.Scheme).RequireAuthenticatedUser().Build();
        services.AddAuthorizationBuilder().AddPolicy(BackOfficeSignIn.Policy, signedIn).SetDefaultPolicy(signedIn);
        services.AddAntiforgery();
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie = new FormCookie();
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    private static void AddPasswords(IServiceCollection services)
    {
        services.AddIdentityCore<IUser>().AddUserStore<IdentityUsers>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<UserPasswordConfigurationSettings>, IOptions<SecuritySettings>>(
            (options, rules, security) =>
            {
                options.Password.RequiredLength = rules.Value.RequiredLength;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = rules.Value.RequireDigit;
                options.Password.RequireLowercase = rules.Value.RequireLowercase;
                options.Password.RequireUppercase = rules.Value.RequireUppercase;
                options.Password.RequireNonAlphanumeric = rules.Value.RequireNonLetterOrDigit;
                options.User.AllowedUserNameCharacters = security.Value.AllowedUserNameCharacters;
                options.User.RequireUniqueEmail = true;
            });
        services.AddSingleton<Attempts>();
        services.AddScoped<SignInWithPassword>();
        services.AddSingleton<PersonalLinks>();
        services.AddSingleton<IdentityUsers>();
        services.AddScoped<SetPassword>();
        services.AddScoped<IPasswordValidator<IUser>, OwnPasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddUnique<IBackOfficePasswordChanger, ChangePassword>(ServiceLifetime.Scoped);
        services.AddSingleton<LinkAddresses>();
        services.AddUnique<IInviteUriProvider>(x => x.GetRequiredService<LinkAddresses>());
        services.AddUnique<IForgotPasswordUriProvider>(x => x.GetRequiredService<LinkAddresses>());
        services.AddUnique<ICoreBackOfficeUserManager, BackOfficeUsers>(ServiceLifetime.Scoped);
        services.AddUnique<ICoreBackOfficeSignInManager, BackOfficePrincipals>();
    }

    private static void AddSecondFactor(IServiceCollection services)
    {
        services.AddSingleton<TwoFactorLoginRepository>();
        services.AddUnique<ITwoFactorLoginRepository, ProtectedTwoFactorLogins>();
        services.AddSingleton<TotpProvider>();
        services.AddSingleton<ITwoFactorProvider>(x => x.GetRequiredService<TotpProvider>());
        services.AddSingleton<RecoveryCodes>();
        services.AddSingleton<SecondFactor>();

        // Core takes for enabled only what is known here.
        services.Configure<BackOfficeIdentityOptions>(options =>
            options.Tokens.ProviderMap[TotpProvider.Name] = new TokenProviderDescriptor(typeof(TotpProvider)));
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddSingleton(x => new FirstAdministrator(
            x.GetRequiredService<CmsScopeProvider>(), x.GetRequiredService<IUserRepository>(), x.GetRequiredService<IUserService>(),
            x.GetRequiredService<IKeyValueService>(), x.GetRequiredService<IServiceScopeFactory>(),
            x.GetRequiredService<IOptions<UnattendedSettings>>(), x.GetRequiredService<TimeProvider>()));
        services.AddSingleton(x => new UserAdministration(
            x.GetRequiredService<IServiceScopeFactory>(), x.GetRequiredService<CmsScopeProvider>(), x.GetRequiredService<IUserService>(),
            x.GetRequiredService<LinkAddresses>(), x.GetRequiredService<TimeProvider>()));
    }
}
