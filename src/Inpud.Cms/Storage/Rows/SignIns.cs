namespace Inpud.Cms.Storage.Rows;

/// <summary>A second factor of a user or member. Table <c>umbracoTwoFactorLogin</c>.</summary>
internal sealed class TwoFactorLoginRow
{
    public int Id { get; set; }
    public Guid UserOrMemberKey { get; set; }
    public required string ProviderName { get; set; }
    public required string Secret { get; set; }
}

/// <summary>An account elsewhere with which a user or member signs in. Table <c>umbracoExternalLogin</c>.</summary>
internal sealed class ExternalLoginRow
{
    public int Id { get; set; }
    public Guid UserOrMemberKey { get; set; }
    public required string LoginProvider { get; set; }
    public required string ProviderKey { get; set; }
    public string? UserData { get; set; }
    public DateTime CreateDate { get; set; }
    public List<ExternalLoginTokenRow> Tokens { get; set; } = [];
}

/// <summary>Table <c>umbracoExternalLoginToken</c>.</summary>
internal sealed class ExternalLoginTokenRow
{
    public int Id { get; set; }
    public int ExternalLoginId { get; set; }
    public required string Name { get; set; }
    public required string Value { get; set; }
    public DateTime CreateDate { get; set; }
}
