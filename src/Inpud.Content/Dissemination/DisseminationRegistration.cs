using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Inpud.Content.Dissemination;

/// <summary>Registers the ledger and what is asked of it.</summary>
public static class DisseminationRegistration
{
    /// <summary>The host brings <see cref="EvidenceFolder"/> and <see cref="IJudgeEvidence"/>.</summary>
    public static IUmbracoBuilder AddDissemination(this IUmbracoBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<StateOfItem>();
        services.AddSingleton<AppendToLedger>();
        services.AddSingleton<CorrectEntry>();
        services.AddSingleton<ReadNote>();
        services.AddSingleton<ReadItem>();
        services.AddSingleton<ReadGap>();
        services.AddSingleton<ReadReceived>();
        services.AddSingleton<ReadCoverage>();
        services.AddSingleton<ReadEntries>();
        services.AddSingleton<NameRecipients>();
        services.AddSingleton<MatchPeople>();
        services.AddSingleton<MakeKey>();
        services.AddSingleton<ReadKeys>();
        services.AddSingleton<CampaignItems>();
        services.AddSingleton<ReadPlans>();
        services.AddSingleton<FindPlanLines>();
        services.AddSingleton<SavePlanLine>();
        services.AddSingleton<CopyPlan>();
        services.AddSingleton<NetworkLinks>();
        services.AddSingleton<SendNetworkReport>();
        services.AddSingleton<ReadNetworkReports>();
        services.AddSingleton<DecideReport>();
        services.AddSingleton<SaveUptake>();
        services.AddSingleton<ReadUptake>();
        services.AddSingleton<StoreEvidence>();
        services.AddSingleton<OpenEvidence>();
        services.AddSingleton<ForgetEvidence>();
        services.AddProgressReports();
        services.AddSingleton<RememberContacts>();
        services.AddHostedService<ForgetByItself>();
        services.AddHostedService<RememberByItself>();
        services.AddSingleton<AddCounts>();
        services.AddSingleton<ReadCounts>();
        return builder;
    }
}
