using System.Globalization;
using CsCheck;
using Inpud.Cms.PropertyEditors.Dates;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class DateTests
{
    private readonly EditorKit _kit = new();

    private DateOnlyPropertyEditor Day => _kit.Create<DateOnlyPropertyEditor>();

    [Theory]
    [InlineData("{\"date\":\"2020-03-01\"}")]
    [InlineData("{\"date\":\"2020-03-01\",\"timeZone\":null}")]
    [InlineData("\"2020-03-01\"")]
    [InlineData("{\"date\":\"2020-03-01T00:00:00Z\"}")]
    public void A_day_is_stored_whichever_way_it_is_posted(string posted)
    {
        var stored = _kit.Store(Day, posted);
        Assert.Equal("""{"date":"2020-03-01T00:00:00+00:00","timeZone":null}""", stored);
        Assert.Equal("""{"date":"2020-03-01","timeZone":null}""", _kit.Show(Day, stored));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("{\"date\":null}")]
    [InlineData("{}")]
    public void No_day_is_stored_as_nothing_and_refused_where_there_must_be_one(string posted)
    {
        Assert.Null(_kit.Store(Day, posted, current: "before"));
        Assert.Empty(_kit.ComplaintsAboutPosted(Day, posted));
        Assert.Equal(["#validation_invalidEmpty"], _kit.ComplaintsAboutPosted(Day, posted, required: true));
    }

    [Theory]
    [InlineData("\"01/03/2020\"")]
    [InlineData("{\"date\":\"soon\"}")]
    [InlineData("\"12:00\"")]
    [InlineData("\"2020-02-30\"")]
    [InlineData("[1]")]
    [InlineData("7")]
    public void What_is_no_date_is_refused_and_leaves_what_was_stored(string posted)
    {
        Assert.Equal(["validation/invalidDate"], _kit.ComplaintsAboutPosted(Day, posted));
        Assert.Equal("before", _kit.Store(Day, posted, current: "before"));
    }

    [Fact]
    public void A_stored_date_is_valid()
    {
        Assert.Empty(_kit.Complaints(Day, """{"date":"2020-03-01T00:00:00+00:00","timeZone":null}""", required: true));
    }

    [Fact]
    public void Each_editor_gives_the_part_it_has_use_for()
    {
        Assert.Equal(new DateOnly(2020, 3, 1), Read("Umbraco.DateOnly", _kit.Store(Day, "\"2020-03-01\"")));
        Assert.Equal(new TimeOnly(14, 30), Read("Umbraco.TimeOnly", _kit.Store(_kit.Create<TimeOnlyPropertyEditor>(), "\"14:30\"")));
        Assert.Equal(
            new DateTime(2020, 3, 1, 14, 30, 0, DateTimeKind.Unspecified),
            Read("Umbraco.DateTimeUnspecified", _kit.Store(_kit.Create<DateTimeUnspecifiedPropertyEditor>(), "\"2020-03-01T14:30\"")));
        Assert.Equal(
            new DateTimeOffset(2020, 3, 1, 14, 30, 0, TimeSpan.FromHours(2)),
            Read("Umbraco.DateTimeWithTimeZone", _kit.Store(_kit.Create<DateTimeWithTimeZonePropertyEditor>(), """{"date":"2020-03-01T14:30:00+02:00","timeZone":"Europe/Kyiv"}""")));
        Assert.Null(Read("Umbraco.DateOnly", null));
        Assert.Null(Read("Umbraco.DateOnly", "nonsense"));
    }

    [Fact]
    public void A_moment_is_shown_with_its_offset_and_time_zone()
    {
        var editor = _kit.Create<DateTimeWithTimeZonePropertyEditor>();
        var stored = _kit.Store(editor, """{"date":"2020-03-01T14:30:00+02:00","timeZone":"Europe/Kyiv"}""");
        var shown = _kit.Json.Deserialize<PostedDate>(_kit.Show(editor, stored));
        Assert.Equal(new PostedDate("2020-03-01T14:30:00+02:00", "Europe/Kyiv"), shown);
    }

    [Fact]
    public void Only_configured_time_zones_are_taken()
    {
        var editor = _kit.Create<DateTimeWithTimeZonePropertyEditor>();
        var kyiv = _kit.Configuration(editor, """{"timeZones":{"mode":"custom","timeZones":["Europe/Kyiv"]}}""");
        Assert.Empty(_kit.ComplaintsAboutPosted(editor, """{"date":"2020-03-01T14:30:00+02:00","timeZone":"Europe/Kyiv"}""", kyiv));
        Assert.Equal(
            ["validation/notOneOfOptions Europe/Paris"],
            _kit.ComplaintsAboutPosted(editor, """{"date":"2020-03-01T14:30:00+01:00","timeZone":"Europe/Paris"}""", kyiv));
    }

    [Fact]
    public void Moments_sort_by_time_whatever_their_offset()
    {
        var sortable = Assert.IsType<IDataValueSortable>(Day.GetValueEditor(), exactMatch: false);
        Gen.Select(Gen.DateTimeOffset, Gen.DateTimeOffset).Sample((one, other) => Assert.Equal(
            Math.Sign(one.UtcDateTime.CompareTo(other.UtcDateTime)),
            Math.Sign(string.CompareOrdinal(Sortable(one), Sortable(other)))));

        string? Sortable(DateTimeOffset moment) => sortable.GetSortableValue(_kit.Json.Serialize(new StoredDate(moment, null)), null);
    }

    [Fact]
    public void Every_day_comes_back_as_it_was_posted()
    {
        Gen.Date.Sample(date =>
        {
            var day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.Equal(day, ((DateOnly)Read("Umbraco.DateOnly", _kit.Store(Day, $"\"{day}\""))!).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void The_older_editor_stores_a_date()
    {
        var editor = _kit.Create<DateTimePropertyEditor>();
        Assert.Equal(new DateTime(2020, 3, 1, 14, 30, 0, DateTimeKind.Unspecified), Assert.IsType<DateTime>(_kit.Store(editor, "\"2020-03-01 14:30:00\"")));
        Assert.NotEmpty(_kit.Complaints(editor, "soon"));
    }

    private object? Read(string editor, object? stored)
    {
        var kit = new PublishedKit(
            PublishedKit.In("en"),
            new DateOnlyValueConverter(_kit.Json),
            new TimeOnlyValueConverter(_kit.Json),
            new DateTimeUnspecifiedValueConverter(_kit.Json),
            new DateTimeWithTimeZoneValueConverter(_kit.Json));
        var type = kit.Type("item", PublishedItemType.Content, ContentVariation.Nothing, ("date", editor, null, ContentVariation.Nothing));
        var item = kit.Content(type, ("date", "", stored));
        Assert.Equal(item.Value("date"), item.DeliveryValue("date"));
        return item.Value("date");
    }
}
