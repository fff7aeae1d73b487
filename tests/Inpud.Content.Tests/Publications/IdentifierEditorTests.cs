using Inpud.Content.Tests.Doubles;
using Umbraco.Cms.Core.Models.Validation;

namespace Inpud.Content.Tests.Publications;

public sealed class IdentifierEditorTests
{
    [Fact]
    public void A_wrong_number_is_refused_at_its_field_with_one_message()
    {
        var problem = Assert.Single(Validate("Isbn", "978-0-306-40615-8"));

        Assert.Equal(["value"], problem.MemberNames);
        Assert.Contains("would have to be 7", problem.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_another_form_is_refused_with_one_message_though_a_pattern_is_set() =>
        Assert.Single(Validate("Doi", "https://doi.org/10.1000/182", pattern: "^10\\."));

    [Theory]
    [InlineData("Isbn", "978-0-306-40615-7")]
    [InlineData("Doi", "10.1000/182")]
    [InlineData("Isbn", "")]
    [InlineData("Isbn", null)]
    public void A_right_number_and_an_empty_field_are_fine(string kind, string? value) => Assert.Empty(Validate(kind, value));

    [Theory]
    [InlineData("Doi", true)]
    [InlineData("ReportNumber", true)]
    [InlineData("Barcode", false)]
    [InlineData("3", false)]
    public void A_data_type_must_say_which_kind_of_number_it_holds(string kind, bool valid) =>
        Assert.Equal(valid, !Editors.Identifier.GetConfigurationEditor().Validate(new Dictionary<string, object> { ["kind"] = kind }).Any());

    private static IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(string kind, string? value, string? pattern = null)
    {
        var configuration = Editors.Identifier.GetConfigurationEditor()
            .ToConfigurationObject(new Dictionary<string, object> { ["kind"] = kind }, new PlainJson());
        return Editors.Identifier.GetValueEditor(configuration).Validate(value, required: false, pattern, PropertyValidationContext.Empty());
    }
}
