namespace Inpud.Cms.Delivery;

/// <summary>A request that cannot be answered as it was asked; it ends as 400 with this title and message.</summary>
internal sealed class DeliveryRequestException(string title, string message) : Exception(message)
{
    public string Title => title;
}
