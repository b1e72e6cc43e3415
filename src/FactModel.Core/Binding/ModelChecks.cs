using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>A field by which an <c>identity</c> knows the items of a list.</summary>
/// <param name="Record">The record that the items are.</param>
/// <param name="Field">The name, as the option has it.</param>
internal sealed record IdentityField(string Record, YamlScalar Field);

/// <summary>What can only be checked when the whole model is read: type names that collide, fields that are not there, records without end.</summary>
internal sealed class ModelChecks(FactSchema schema, ProblemSink problems, Func<string, SourceSpan> place)
{
    public void Run(IReadOnlyList<IdentityField> identities)
    {
        CheckTypeNames();
        CheckIdentities(identities);
        foreach (RecordSchema record in schema.Records)
        {
            CheckEnds(record, record, []);
        }
    }

    private void CheckIdentities(IReadOnlyList<IdentityField> identities)
    {
        foreach (IdentityField identity in identities)
        {
            if (schema.Record(identity.Record) is { } record && record.Fields.All(f => f.Id != identity.Field.Value))
            {
                string hint = NearestName.Hint(identity.Field.Value, [.. record.Fields.Select(f => f.Id)]);
                problems.Add(Catalogue.ModelWord, identity.Field, identity.Field.Value, $"field of the record '{record.Id}'", hint);
            }
        }
    }

    private void CheckTypeNames()
    {
        Dictionary<string, string> taken = ReservedNames.Types.ToDictionary(name => name, name => $"FactModel's own '{name}'", StringComparer.Ordinal);
        foreach (KindSchema kind in schema.Kinds)
        {
            Take(kind.ClassName, $"the kind '{kind.Id}'", $"kind {kind.Id}", "");
            Take(kind.TableName, $"the plural of the kind '{kind.Id}'", $"kind {kind.Id}", "; 'plural' gives it another");
            if (kind.Extends is not null)
            {
                Take(kind.ClassName + "Extensions", $"the extensions of the kind '{kind.Id}'", $"kind {kind.Id}", "");
            }
        }

        foreach (RecordSchema record in schema.Records)
        {
            Take(record.ClassName, $"the record '{record.Id}'", $"record {record.Id}", "");
        }

        foreach (EnumSchema @enum in schema.Enums)
        {
            Take(@enum.TypeName, $"the enum '{@enum.Id}'", $"enum {@enum.Id}", "");
        }

        void Take(string name, string what, string key, string hint)
        {
            if (taken.TryGetValue(name, out string? first))
            {
                problems.Add(Catalogue.TypeCollision, place(key), first, what, name, hint);
            }
            else
            {
                taken.Add(name, what);
            }
        }
    }

    /// <summary>A record whose demanded fields lead back to it can never be written.</summary>
    private void CheckEnds(RecordSchema start, RecordSchema record, List<string> path)
    {
        if (path.Contains(record.Id))
        {
            return;
        }

        path.Add(record.Id);
        foreach (PropertySchema field in record.Fields)
        {
            if (field.Type is not FactType.Record inner)
            {
                continue;
            }

            if (inner.Id == start.Id)
            {
                problems.Add(Catalogue.EndlessRecord, place($"record {start.Id}"), start.Id, string.Join(" → ", [.. path, start.Id]));
            }
            else if (schema.Record(inner.Id) is { } next)
            {
                CheckEnds(start, next, path);
            }
        }

        path.RemoveAt(path.Count - 1);
    }
}
