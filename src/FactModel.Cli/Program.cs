using FactModel.Cli;

using CommandHost host = CommandHost.OfProcess();
return FactCommand.Run(args, host);
