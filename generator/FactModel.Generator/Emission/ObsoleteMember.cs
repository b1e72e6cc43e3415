namespace FactModel.Generator.Emission;

/// <summary>A member whose name is given up: a warning at each use, and what a fix puts in its place.</summary>
/// <param name="Id">The warning's id.</param>
/// <param name="Message">What it says.</param>
/// <param name="Replacement">The member to use instead; null where there is none.</param>
internal sealed record ObsoleteMember(string Id, string Message, string? Replacement)
{
    /// <summary>Both, above the member.</summary>
    public void Write(CSharpWriter code)
    {
        WriteWarning(code);
        WriteReplacement(code);
    }

    /// <summary>The warning, with its own id where the target framework can carry one.</summary>
    public void WriteWarning(CSharpWriter code)
    {
        code.Directive("#if NET5_0_OR_GREATER");
        code.Line($"[global::System.Obsolete({CSharpLiteral.Quote(Message)}, DiagnosticId = \"{Id}\")]");
        code.Directive("#else");
        code.Line($"[global::System.Obsolete({CSharpLiteral.Quote(Message)})]");
        code.Directive("#endif");
    }

    /// <summary>What the fix reads.</summary>
    public void WriteReplacement(CSharpWriter code)
    {
        if (Replacement is not null)
        {
            code.Line($"[global::FactModel.ReplacedBy({CSharpLiteral.Quote(Replacement)})]");
        }
    }
}
