using Inpud.Web.Cli;

return await Verbs.RunAsync(args);
