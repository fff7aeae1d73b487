using Inpud.Content.Pictures;

namespace Inpud.Content.Tests.Pictures;

public sealed class PictureConsentTests
{
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void A_picture_is_shown_on_the_last_day_agreed_to_and_no_longer()
    {
        var consent = new PictureConsent(PeopleShown: true, Today, Withdrawn: false);

        Assert.True(consent.AllowsShowingOn(Today));
        Assert.False(consent.AllowsShowingOn(Today.AddDays(1)));
    }

    [Fact]
    public void A_picture_without_an_end_is_shown_until_consent_is_withdrawn()
    {
        Assert.True(new PictureConsent(PeopleShown: true, Until: null, Withdrawn: false).AllowsShowingOn(Today));
        Assert.False(new PictureConsent(PeopleShown: true, Until: null, Withdrawn: true).AllowsShowingOn(Today));
    }

    [Fact]
    public void A_day_that_has_passed_counts_even_where_nobody_is_said_to_be_shown() =>
        Assert.False(new PictureConsent(PeopleShown: false, Today.AddDays(-1), Withdrawn: false).AllowsShowingOn(Today));
}
