namespace FactModel.Storage;

/// <summary>A statement that another one refers to, found when it is asked for: two may refer to each other.</summary>
internal sealed class StatementLink(FactContext context, string kind, string entity, string property, string id)
{
    /// <summary>The statement. The compiler has checked that there is one.</summary>
    public Statement Find()
    {
        foreach (IFactEntity candidate in context.FindEntities(entity))
        {
            if (kind.Length > 0 && candidate.Kind != kind)
            {
                continue;
            }

            foreach (Statement statement in candidate.AllStatements)
            {
                if (statement.Property == property && (id.Length == 0 || statement.Id == id))
                {
                    return statement;
                }
            }
        }

        throw new KeyNotFoundException($"There is no statement '{entity}/{property}': the fact base was compiled with errors.");
    }
}
