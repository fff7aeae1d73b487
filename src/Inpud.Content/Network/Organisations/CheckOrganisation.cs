using Inpud.Content.Storage;

namespace Inpud.Content.Network;

/// <summary>What an organisation's entry must be like.</summary>
internal static class CheckOrganisation
{
    public static IReadOnlyList<FieldProblem> Problems(OrganisationInput input) =>
    [
        .. CheckFields.Required(nameof(input.Name), input.Name, InpudDbContext.NameLength),
        .. CheckFields.Country(nameof(input.Country), input.Country),
        .. CheckFields.Languages(nameof(input.Languages), input.Languages),
        .. CheckFields.Length(nameof(input.Functions), input.Functions, InpudDbContext.WordsLength),
        .. CheckFields.Length(nameof(input.Needs), input.Needs, InpudDbContext.WordsLength),
        .. CheckFields.Length(nameof(input.Skills), input.Skills, InpudDbContext.WordsLength),
        .. CheckFields.Length(nameof(input.Notes), input.Notes, InpudDbContext.WordsLength),
        .. CheckFields.Tags(nameof(input.Tags), input.Tags),
        .. CheckFields.Website(nameof(input.Website), input.Website),
    ];
}
