#pragma warning disable
using System.Collections;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
namespace Inpud.Cms.Tests.Hosting;
public class Missing : DispatchProxy
{
    public static void Fill(IServiceCollection s)
    {
        var have = s.Select(x => x.ServiceType).ToHashSet();
        s.AddSingleton<Umbraco.Cms.Core.IO.MediaFileManager>();
        s.AddSingleton(typeof(Umbraco.Cms.Core.DeliveryApi.IApiContentBuilder), _ => Of(typeof(Umbraco.Cms.Core.DeliveryApi.IApiContentBuilder)));
        foreach (var n in new[] { "IApiMediaBuilder", "IApiElementBuilder", "IApiContentResponseBuilder", "IApiContentRouteBuilder", "IOutputExpansionStrategyAccessor", "IApiPropertyRenderer","IApiMediaUrlProvider","IApiContentNameProvider","IApiContentPathProvider" }) { var t = typeof(Umbraco.Cms.Core.DeliveryApi.IApiContentBuilder).Assembly.GetType("Umbraco.Cms.Core.DeliveryApi." + n); if (t is not null) s.AddSingleton(t, _ => Of(t)); }
        var core = typeof(Umbraco.Cms.Core.Constants).Assembly;
        foreach (var t in core.GetExportedTypes().Where(t => t.IsInterface && !t.IsGenericType && !have.Contains(t) && (t.Namespace!.StartsWith("Umbraco.Cms.Core.Persistence.Repositories") || t.Name is "IUserIdKeyResolver" or "IBackOfficeUserReader" or "IWebhookFiringService" or "IUserInviteSender" or "IUserForgotPasswordSender" or "IFileSystem" or "IJsonSerializer" or "IConfigurationEditorJsonSerializer")))
            s.AddSingleton(t, _ => typeof(DispatchProxy).GetMethods().First(m => m.Name == "Create" && m.GetGenericArguments().Length == 2).MakeGenericMethod(t, typeof(Missing)).Invoke(null, null)!);
    }
    static object Of(Type t) => typeof(DispatchProxy).GetMethods().First(m => m.Name == "Create" && m.GetGenericArguments().Length == 2).MakeGenericMethod(t, typeof(Missing)).Invoke(null, null)!;
    protected override object? Invoke(MethodInfo? m, object?[]? args)
    {
        foreach (var p in m!.GetParameters().Where(p => p.IsOut)) args![p.Position] = p.ParameterType.GetElementType()!.IsValueType ? Activator.CreateInstance(p.ParameterType.GetElementType()!) : null;
        return Default(m.ReturnType);
    }
    static object? Default(Type t)
    {
        if (t == typeof(void)) return null;
        if (t == typeof(Task)) return Task.CompletedTask;
        if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Task<>)) return typeof(Task).GetMethod("FromResult")!.MakeGenericMethod(t.GetGenericArguments()[0]).Invoke(null, [Default(t.GetGenericArguments()[0])]);
        if (t.Name.StartsWith("PagedModel")) return Activator.CreateInstance(t);
        if (t.IsGenericType && typeof(IEnumerable).IsAssignableFrom(t)) { var a = t.GetGenericArguments(); if (a.Length == 1) return Array.CreateInstance(a[0], 0); return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(a)); }
        return t.IsValueType ? Activator.CreateInstance(t) : null;
    }
}
