using CsCheck;
using Inpud.Cms.Delivery.Indexing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;

namespace Inpud.Cms.Tests.Delivery;

public sealed class DeliveryIndexTests
{
    private static readonly DeliveryFields _fields = new([]);
    private static readonly string[] _cultures = ["en", "es", "fr", "ru", "ar", "pt"];
    private static readonly SelectorOption _everything = new() { FieldName = DeliveryFields.All, Values = [] };

    [Fact]
    public void A_change_leaves_the_index_as_it_was_for_those_who_read_it()
    {
        var documents = Documents(20);
        var before = DeliveryIndex.Build(_fields, documents);
        var after = before.Without([documents[^1].Key]).With([documents[5] with { ContentType = "other" }]);
        Assert.Equal((21, 20), (before.In("en").Count, after.In("en").Count));
        Assert.Equal(1, Find(after, "en", Filter(DeliveryFields.ContentType, FilterOperation.Is, "other")).Total);
        Assert.Equal(0, Find(before, "en", Filter(DeliveryFields.ContentType, FilterOperation.Is, "other")).Total);
    }

    [Fact]
    public void What_lies_below_a_document_that_is_gone_is_out_of_sight_until_it_is_back()
    {
        var documents = Documents(20);
        var index = DeliveryIndex.Build(_fields, documents);
        var without = index.Without([documents[0].Key]);
        Assert.Equal(0, without.In("en").Count);
        Assert.Equal(21, without.With([documents[0]]).In("en").Count);
    }

    [Fact]
    public void Names_are_sorted_by_the_alphabet_of_their_language()
    {
        DeliveryDocument Named(string name) => new(Guid.CreateVersion7(), null, "page", 0, default, new Dictionary<string, DeliveryVariant>
        {
            ["fr"] = new(name, default),
        });
        var index = DeliveryIndex.Build(_fields, new[] { "Zèbre", "Étude", "etude", "Avril", "Être" }.Select(Named));
        var french = index.In("fr");
        var sorted = Find(index, "fr", sorts: [Sort(DeliveryFields.SortName)]).Items.Select(x => french.Variant(french.NumberOf(x)!.Value).Name);
        Assert.Equal(["Avril", "Être", "etude", "Étude", "Zèbre"], sorted);
    }

    [Fact]
    public void A_query_gives_what_a_plain_walk_over_the_documents_gives() => Gen.Select(
            Gen.Int[1, 60].SelectMany(count => Gen.Int[0, count].Array[count]), Gen.Int[0, 70], Gen.Int[0, 70], Gen.Int[0, 2].Select(x => $"kind{x}"), Gen.Bool)
        .Sample((order, skip, take, kind, descending) =>
        {
            var documents = order.Select((x, number) => new DeliveryDocument(
                Guid.CreateVersion7(), null, $"kind{x % 3}", number, new DateTime(2024, 1, 1).AddDays(x), new Dictionary<string, DeliveryVariant> { [""] = new($"n{x}", default) })).ToList();
            var expected = documents.Where(x => x.ContentType == kind);
            expected = descending ? expected.OrderByDescending(x => x.CreateDate) : expected.OrderBy(x => x.CreateDate);
            var found = Find(DeliveryIndex.Build(_fields, documents), "en", Filter(DeliveryFields.ContentType, FilterOperation.Is, kind),
                [new SortOption { FieldName = DeliveryFields.CreateDate, Direction = descending ? Direction.Descending : Direction.Ascending }], skip, take);
            Assert.Equal(documents.Count(x => x.ContentType == kind), found.Total);
            Assert.Equal(expected.Skip(skip).Take(take).Select(x => x.Key), found.Items);
        });

    private static Umbraco.Cms.Core.Models.PagedModel<Guid> Find(
        DeliveryIndex index, string culture, FilterOption? filter = null, SortOption[]? sorts = null, int skip = 0, int take = 1000, FilterOption? also = null) =>
        index.In(culture).Query(_fields, _everything, new[] { filter, also }.OfType<FilterOption>(), sorts ?? [], null, skip, take);

    private static FilterOption Filter(string field, FilterOperation operation, string value) => new() { FieldName = field, Operator = operation, Values = [value] };

    private static SortOption Sort(string field) => new() { FieldName = field, Direction = Direction.Ascending };

    private static List<DeliveryDocument> Documents(int count)
    {
        var root = Guid.CreateVersion7();
        Dictionary<string, DeliveryVariant> Names(string name) => _cultures.ToDictionary(x => x, x => new DeliveryVariant($"{name} {x}", new DateTime(2024, 1, 1)));
        return
        [
            new DeliveryDocument(root, null, "home", 0, default, Names("Home")),
            .. Enumerable.Range(0, count).Select(x => new DeliveryDocument(Guid.CreateVersion7(), root, $"kind{x % 4}", x, default, Names($"Publication {x}"))),
        ];
    }
}
