namespace Inpud.Web.Desk.Dissemination;

internal static class DisseminationDesk
{
    /// <summary>What the pages of the log and of its answers share.</summary>
    public static void AddDisseminationDesk(this IServiceCollection services)
    {
        services.AddSingleton<Published>();
        services.AddScoped<RecipientTexts>();
        services.AddScoped<Log.SegmentRecipients>();
        services.AddScoped<TakeEvidence>();
        services.AddScoped<Received.EntryTable>();
        services.AddSingleton<Log.OfferItems>();
        services.AddSingleton<Log.OfferPlanLines>();
        services.AddSingleton<Plans.PlanOwners>();
        services.AddSingleton<Plans.MakePlanList>();
        services.AddScoped<Uptakes.UptakeTable>();
        services.AddScoped<Progress.RowsOfLedger>();
        services.AddSingleton<Progress.RowsOfContent>();
        services.AddScoped<Progress.RowsOfUptake>();
    }
}
