using CsCheck;
using Inpud.Content.Publications;

namespace Inpud.Content.Tests.Publications;

public sealed class PublicContributorsTests
{
    private static readonly Gen<Contributor> AnyContributor = Gen.Select(
        Gen.String, Gen.OneOf([.. PublicationVocabulary.ContributorRoles.Select(Gen.Const)]), Gen.String, Gen.Bool,
        (name, role, organisation, mayBeNamed) => new Contributor(name, role, organisation, mayBeNamed));

    [Fact]
    public void Nobody_who_may_not_be_named_is_public_and_everyone_who_may_stays_in_order() =>
        AnyContributor.List.Sample(everyone =>
        {
            var shown = PublicContributors.Of(everyone);

            Assert.DoesNotContain(shown, contributor => !contributor.MayBeNamed);
            Assert.Equal(everyone.FindAll(contributor => contributor.MayBeNamed), shown);
        });
}
