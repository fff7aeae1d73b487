namespace Inpud.Cms.Management.Http;

/// <summary>A part of a list, with the number of all.</summary>
internal sealed record PagedResponse<T>(long Total, IEnumerable<T> Items);

/// <summary>What stands around one item of a list.</summary>
internal sealed record SubsetResponse<T>(long TotalBefore, long TotalAfter, IEnumerable<T> Items);

/// <summary>Something named by its key.</summary>
internal sealed record ReferenceByIdModel(Guid Id)
{
    /// <summary>Null for null.</summary>
    public static ReferenceByIdModel? Of(Guid? id) => id is { } key ? new ReferenceByIdModel(key) : null;
}
