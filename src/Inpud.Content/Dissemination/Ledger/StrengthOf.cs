namespace Inpud.Content.Dissemination;

/// <summary>How sure a occasion is where nobody says more.</summary>
public static class StrengthOf
{
    /// <summary>What a channel amounts to for somebody who is known.</summary>
    public static Strength Channel(Channel channel) => channel switch
    {
        Dissemination.Channel.HandedOver or Dissemination.Channel.Meeting or Dissemination.Channel.Phone or Dissemination.Channel.Event => Strength.HandedOver,
        Dissemination.Channel.Email or Dissemination.Channel.Listserv or Dissemination.Channel.Post or Dissemination.Channel.Messenger
            or Dissemination.Channel.SocialMedia or Dissemination.Channel.Website => Strength.Sent,
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
    };
}
