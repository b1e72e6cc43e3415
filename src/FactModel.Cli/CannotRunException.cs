namespace FactModel.Cli;

/// <summary>What keeps the command from running, in words for its user.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
