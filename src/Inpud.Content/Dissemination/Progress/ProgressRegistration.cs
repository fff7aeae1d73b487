using Microsoft.Extensions.DependencyInjection;

namespace Inpud.Content.Dissemination;

internal static class ProgressRegistration
{
    public static void AddProgressReports(this IServiceCollection services)
    {
        services.AddSingleton<ReadPeriod>();
        services.AddSingleton<ReadContentFacts>();
        services.AddSingleton<RecordPublished>();
        services.AddSingleton<MakeReport>();
        services.AddSingleton<ReadReports>();
        services.AddScoped<ReportRights>();
        services.AddScoped<DraftReport>();
    }
}
