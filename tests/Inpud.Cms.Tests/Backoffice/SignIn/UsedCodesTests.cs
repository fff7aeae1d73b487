using Inpud.Cms.Backoffice.SignIn;
using Inpud.Cms.Backoffice.SignIn.Codes;
using Inpud.Cms.Backoffice.SignIn.Tokens;
using Inpud.Cms.Backoffice.SignIn.TwoFactor;
using Inpud.Cms.Storage;
using Inpud.Cms.Storage.Scopes;
using Inpud.Cms.Tests.PropertyEditors;
using Inpud.Cms.Tests.Storage;
using Microsoft.AspNetCore.DataProtection;
using Umbraco.Cms.Core.Hosting;
using Umbraco.Cms.Core.Services;

namespace Inpud.Cms.Tests.Backoffice.SignIn;

/// <summary>Two machines on one database.</summary>
public sealed class UsedCodesTests : IDisposable
{
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private readonly StorageBed _bed = new(services => services.AddAuditAndAddressStorage());

    public void Dispose() => _bed.Dispose();

    [Fact]
    public void A_code_for_a_token_works_at_one_machine_and_then_at_none()
    {
        var keys = new EphemeralDataProtectionProvider();
        var (here, there) = (new AuthorizationCodes(keys, Used(), _bed.Clock), new AuthorizationCodes(keys, Used(), _bed.Clock));
        var session = Guid.NewGuid();
        var code = here.Issue(session, "/umbraco", Challenge);

        Assert.True(there.Redeem(code, session, "/umbraco", Verifier));
        Assert.False(here.Redeem(code, session, "/umbraco", Verifier));
        Assert.False(there.Redeem(code, session, "/umbraco", Verifier));
        Assert.True(here.Redeem(here.Issue(session, "/umbraco", Challenge), session, "/umbraco", Verifier));
    }

    [Fact]
    public void A_code_of_an_app_works_at_one_machine_and_then_at_none()
    {
        var (here, there) = (Totps(), Totps());
        var secret = TotpProvider.NewSecret();
        string Code(int ahead) => Totp.CodeAt(Base32.Decode(secret)!, Totp.StepAt(_bed.Clock.GetUtcNow()) + ahead);

        Assert.True(here.ValidateTwoFactorPIN(secret, Code(0)));
        Assert.False(there.ValidateTwoFactorPIN(secret, Code(0)));
        Assert.False(there.ValidateTwoFactorPIN(secret, Code(-1)));
        Assert.True(there.ValidateTwoFactorPIN(secret, Code(1)));
        Assert.False(here.ValidateTwoFactorPIN(secret, Code(1)));
    }

    [Fact]
    public async Task Of_many_who_use_a_code_at_the_same_time_one_has_it()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Used().Take("one code"))));

        Assert.Single(taken, x => x);
    }

    [Fact]
    public void What_has_expired_long_ago_is_forgotten()
    {
        Used().Take("old");
        _bed.Clock.Move(TimeSpan.FromMinutes(16));
        Used().Take("new");

        using var scope = _bed.Get<CmsScopeProvider>().CreateCoreScope(autoComplete: true);
        Assert.EndsWith("new", Assert.Single(_bed.Get<CmsScopeProvider>().Reading().KeyValues.Select(x => x.Key).ToArray()), StringComparison.Ordinal);
    }

    private UsedCodes Used() => new(_bed.Get<CmsScopeProvider>(), _bed.Clock);

    private TotpProvider Totps() => new(Stub.Of<IBackOfficeUserReader>(), Stub.Of<IHostingEnvironment>(), Used(), _bed.Clock);
}
