using System.Reflection;
using Inpud.Cms.Media.Uploads;
using Inpud.Cms.PropertyEditors;
using Inpud.Cms.PropertyEditors.Markup;
using Inpud.Cms.PropertyEditors.Texts;
using Inpud.Cms.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Cms.Core.Templates;

namespace Inpud.Cms.Tests.PropertyEditors;

public sealed class RegistrationTests
{
    private static readonly Type[] Own = [.. typeof(TextboxPropertyEditor).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.Namespace?.StartsWith("Inpud.Cms.PropertyEditors", StringComparison.Ordinal) is true)];

    private readonly ServiceProvider _services = Compose();

    [Fact]
    public void Every_editor_can_be_made_with_what_is_registered_and_what_Core_brings()
    {
        foreach (var type in Own.Where(type => type.IsAssignableTo(typeof(IDataEditor))))
        {
            var editor = (IDataEditor)ActivatorUtilities.CreateInstance(_services, type);
            Assert.NotNull(editor.GetValueEditor());
            Assert.NotNull(editor.GetConfigurationEditor().Fields);
        }
    }

    [Fact]
    public void Every_converter_and_handler_can_be_made_with_what_is_registered_and_what_Core_brings()
    {
        Assert.All(Own.Where(type => type.IsAssignableTo(typeof(IPropertyValueConverter))), type => Assert.NotNull(ActivatorUtilities.CreateInstance(_services, type)));
        Assert.NotNull(_services.GetService<INotificationHandler<MediaSavingNotification>>());
        Assert.NotNull(_services.GetService<INotificationHandler<MediaDeletedNotification>>());
        Assert.NotNull(_services.GetService<INotificationHandler<ContentDeletedNotification>>());
        Assert.NotNull(_services.GetService<INotificationHandler<ContentCopiedNotification>>());
    }

    [Fact]
    public void The_services_that_others_ask_for_are_registered()
    {
        Assert.IsType<MarkdownToHtmlConverter>(_services.GetService<IMarkdownToHtmlConverter>());
        Assert.IsType<SystemTextJsonSerializer>(_services.GetService<IJsonSerializer>());
        Assert.IsType<SystemTextConfigurationEditorJsonSerializer>(_services.GetService<IConfigurationEditorJsonSerializer>());
        Assert.IsType<SystemTextWebhookJsonSerializer>(_services.GetService<IWebhookJsonSerializer>());
    }

    private static ServiceProvider Compose()
    {
        var services = new ServiceCollection();
        var mediaUrls = new MediaUrlGeneratorCollectionBuilder();
        var builder = Stub.Of<IUmbracoBuilder>(("get_Services", _ => services), (nameof(IUmbracoBuilder.WithCollectionBuilder), _ => mediaUrls));
        builder.AddSerialization().AddPropertyEditors();

        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IDataValueEditorFactory, DataValueEditorFactory>();
        services.AddSingleton<HtmlLocalLinkParser>();
        services.AddSingleton(Stub.Of<Umbraco.Cms.Core.Hosting.IHostingEnvironment>());
        services.AddSingleton<Inpud.Cms.Media.Uploads.TemporaryFileOwners>();
        services.AddSingleton(provider => new PropertyEditorCollection(new DataEditorCollection(() => [])));
        services.AddSingleton(new DataValueReferenceFactoryCollection(() => [], NullLogger<DataValueReferenceFactoryCollection>.Instance));
        services.AddSingleton(provider => new MediaFileManager(
            Stub.Of<IFileSystem>(),
            Stub.Of<IMediaPathScheme>(),
            NullLogger<MediaFileManager>.Instance,
            Stub.Of<IShortStringHelper>(),
            provider,
            new Lazy<ICoreScopeProvider>(() => Stub.Of<ICoreScopeProvider>())));
        AddContractsOfCore(services);
        return services.BuildServiceProvider();
    }

    private static void AddContractsOfCore(ServiceCollection services)
    {
        var stub = typeof(Stub).GetMethod(nameof(Stub.Of))!;
        var wanted = Own.Concat([typeof(HtmlLocalLinkParser), typeof(Umbraco.Cms.Core.Media.UploadAutoFillProperties), typeof(TextOnlyValueEditor), typeof(TemporaryFileOwners)])
            .SelectMany(type => type.GetConstructors(BindingFlags.Public | BindingFlags.Instance))
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType)
            .Where(type => type is { IsInterface: true, Namespace: not null } && !type.Namespace.StartsWith("System", StringComparison.Ordinal)
                && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ILogger<>)));
        foreach (var contract in wanted.Distinct())
        {
            services.TryAdd(ServiceDescriptor.Singleton(contract, stub.MakeGenericMethod(contract).Invoke(null, [Array.Empty<(string, Func<object?[], object?>)>()])!));
        }
    }
}
