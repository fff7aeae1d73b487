using Microsoft.AspNetCore.Builder;
using Umbraco.Cms.Core;

namespace Inpud.Cms.Management.Rights;

/// <summary>What a caller must have; metadata of each endpoint, enforced by <see cref="CheckRights"/> and listed by a test.</summary>
internal abstract record Need
{
    /// <summary>Nobody needs to be signed in.</summary>
    public sealed record Nothing : Need;

    /// <summary>Any user.</summary>
    public sealed record SignedIn : Need;

    /// <summary>A user who has at least one of these sections, by Core's aliases.</summary>
    public sealed record Section(params string[] Any) : Need;

    /// <summary>A user of the administrators' group.</summary>
    public sealed record Admin : Need;

    /// <summary>A verb on the document that the route's <c>id</c> names, its start node included.</summary>
    public sealed record Document(string Verb) : Need;

    /// <summary>The media item that the route's <c>id</c> names lies below one of the user's start nodes.</summary>
    public sealed record Media : Need;
}

internal static class Needs
{
    public static TBuilder NeedsNothing<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.Have(new Need.Nothing());

    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.Have(new Need.SignedIn());

    /// <param name="sections">One of these is enough: <see cref="Constants.Applications"/>.</param>
    public static TBuilder NeedsSection<TBuilder>(this TBuilder builder, params string[] sections)
        where TBuilder : IEndpointConventionBuilder => builder.Have(new Need.Section(sections));

    public static TBuilder NeedsAdmin<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.Have(new Need.Admin());

    /// <param name="verb">Letter of a Core action, such as <c>ActionPublish.ActionLetter</c>.</param>
    public static TBuilder NeedsDocument<TBuilder>(this TBuilder builder, string verb)
        where TBuilder : IEndpointConventionBuilder => builder.Have(new Need.Section(Constants.Applications.Content), new Need.Document(verb));

    public static TBuilder NeedsMedia<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.Have(new Need.Section(Constants.Applications.Media, Constants.Applications.Content), new Need.Media());

    private static TBuilder Have<TBuilder>(this TBuilder builder, params Need[] needs)
        where TBuilder : IEndpointConventionBuilder
    {
        builder.Add(endpoint => Array.ForEach(needs, endpoint.Metadata.Add));
        return builder;
    }
}
