using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Cms.Management.Saving;

internal static class SavingRegistration
{
    public static IUmbracoBuilder AddSaving(this IUmbracoBuilder builder)
    {
        builder.Services.AddSingleton<ReadEditingRights>();
        builder.Services.AddSingleton<ComposeUpdate>();
        builder.Services.AddSingleton<LockedBlocks>();
        builder.Services.AddSingleton<ItemKinds>();
        builder.Services.AddSingleton<OpenItem>();
        builder.Services.AddSingleton<SaveItem>();
        builder.Services.AddSingleton<SaveMedia>();
        builder.Services.AddSingleton<SaveBlueprint>();
        builder.Services.AddSingleton<SaveAnswers>();
        builder.Services.AddSingleton<SaveDocument>();
        builder.Services.AddSingleton<ValidateDocument>();
        builder.Services.AddSingleton<CreateDocument>();
        return builder;
    }
}
