using System.Security.Cryptography;
using System.Text;
using Inpud.Content.DocumentTypes.MediaTypes;

namespace Inpud.Content.DocumentTypes;

/// <summary>The whole content model: every type, and every data type that one of them uses.</summary>
/// <param name="DocumentTypes">Compositions stand before the types that use them.</param>
/// <param name="MediaTypes">In any order.</param>
public sealed record SiteTypes(
    IReadOnlyList<DocumentTypeDefinition> DocumentTypes, IReadOnlyList<MediaTypeDefinition> MediaTypes)
{
    /// <summary>The model of this site.</summary>
    public static SiteTypes Current { get; } = new(
        [
            ItemComposition.Type, CrisisComposition.Type, PageTextComposition.Type, Folders.Text,
            ContributorBlock.Type, FunderBlock.Type,
            Home.Type, Page.Type, .. Folders.All,
            Publication.Type, Statement.Type, Campaign.Type, CampaignAsk.Type, CampaignAction.Type,
            Topic.Type, Region.Type, Demand.Type, PlanPeriod.Type, PlanDirection.Type,
        ],
        SiteMedia.All);

    /// <summary>Every data type in use, once.</summary>
    public IReadOnlyList<DataTypeDefinition> DataTypes =>
    [
        .. DocumentTypes.Concat<ContentTypeDefinition>(MediaTypes)
            .SelectMany(type => type.OwnProperties.Select(property => property.DataType).Append(type.ListView))
            .OfType<DataTypeDefinition>()
            .DistinctBy(dataType => dataType.Key),
    ];

    /// <summary>Changes whenever anything in the model changes, and only then.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DescribeModel.AsText(this))));
}
