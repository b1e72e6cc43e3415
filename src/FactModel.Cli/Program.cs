using FactModel.Cli;

try
{
    using CommandHost host = CommandHost.OfProcess();
    return FactCommand.Run(args, host);
}
catch (CannotRunException exception)
{
    Console.Error.WriteLine($"factmodel: {exception.Message}");
    return ExitCode.CouldNotRun;
}
