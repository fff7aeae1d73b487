using Inpud.Content.DocumentTypes;
using Umbraco.Cms.Core.Models.PublishedContent;

namespace Inpud.Content.Tests.Doubles;

/// <summary>An item as readers get it: values by alias and culture. An alias that the type does not have fails the test.</summary>
internal sealed class PublishedItem(IEnumerable<PropertyDefinition> properties)
{
    private readonly Dictionary<string, PropertyDefinition> properties = properties.ToDictionary(property => property.Alias);
    private readonly Dictionary<(string Alias, string Culture), object> values = [];

    public static PublishedItem Of(DocumentTypeDefinition type) => new(type.AllProperties);

    public static PublishedItem Of(ContentTypeDefinition type) => new(type.OwnProperties);

    public IPublishedContent Content => Answering.To<IPublishedContent>(("GetProperty", call => Property((string)call[0]!)));

    public IPublishedElement Element => Answering.To<IPublishedElement>(("GetProperty", call => Property((string)call[0]!)));

    public PublishedItem With(string alias, object value, string culture = "")
    {
        values[(alias, culture)] = value;
        return this;
    }

    private IPublishedProperty Property(string alias)
    {
        Assert.True(properties.TryGetValue(alias, out var property), $"there is no property {alias}");
        return Answering.To<IPublishedProperty>(("GetValue", call =>
        {
            var culture = (string?)call[0] ?? "";
            Assert.Equal(property.PerCulture, culture.Length > 0);
            return values.GetValueOrDefault((alias, culture));
        }));
    }
}
