using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;

namespace FactModel.Core.Binding;

/// <summary>An inverse as a property declares it.</summary>
internal sealed record DeclaredInverse(string Kind, string Property, string Name, SourceSpan Span);

/// <summary>
/// Gives each kind the inverses of the references to it. A reference that names none has one called like its own
/// kind's plural, where no other of that kind's properties refers to the same target and nothing else has this name.
/// </summary>
internal sealed class InverseBinder
{
    private readonly FactSchema _schema;
    private readonly IReadOnlyList<DeclaredInverse> _declared;
    private readonly ProblemSink _problems;
    private readonly Func<string, SourceSpan> _place;
    private readonly Dictionary<string, List<InverseSchema>> _inverses = new(StringComparer.Ordinal);

    private InverseBinder(FactSchema schema, IReadOnlyList<DeclaredInverse> declared, ProblemSink problems, Func<string, SourceSpan> place) =>
        (_schema, _declared, _problems, _place) = (schema, declared, problems, place);

    public static FactSchema Bind(FactSchema schema, IReadOnlyList<DeclaredInverse> declared, ProblemSink problems, Func<string, SourceSpan> place)
    {
        InverseBinder binder = new(schema, declared, problems, place);
        binder.AddDeclared();
        binder.AddDefaults();
        return schema with
        {
            Kinds = schema.Kinds
                .Select(k => binder._inverses.TryGetValue(k.Id, out List<InverseSchema>? found) ? k with { Inverses = found.ToEquatableArray() } : k)
                .ToEquatableArray(),
        };
    }

    /// <summary>The kind that a property refers to, alone or in a list; null where it is no reference.</summary>
    public static string? Target(PropertySchema property) => property.Type.Required switch
    {
        FactType.Reference reference => reference.Kind,
        FactType.List { Item: { } item } when item.Required is FactType.Reference reference => reference.Kind,
        _ => null,
    };

    private void AddDeclared()
    {
        foreach (DeclaredInverse inverse in _declared)
        {
            PropertySchema? property = _schema.Kind(inverse.Kind)?.Properties.FirstOrDefault(p => p.Id == inverse.Property);
            if (property is not null && Target(property) is { } compiled && _schema.Used(compiled) is not null)
            {
                _problems.Add(Catalogue.CompiledInverse, inverse.Span, inverse.Property, inverse.Kind, compiled, inverse.Name);
                continue;
            }

            if (property is null || Target(property) is not { } target || _schema.Kind(target) is not { } kind)
            {
                continue;
            }

            if (CSharpName.Of(inverse.Name) is not { } name)
            {
                _problems.Add(Catalogue.NoName, inverse.Span, inverse.Name, $"'{inverse.Kind}'");
                continue;
            }

            string member = CSharpName.Free(name, kind.ClassName, ReservedNames.Entity);
            if (Holder(kind, member) is { } holder)
            {
                _problems.Add(Catalogue.InverseCollision, inverse.Span, inverse.Name, $"'{inverse.Property}' of '{inverse.Kind}'", holder);
                continue;
            }

            Add(target, new InverseSchema(member, inverse.Kind, inverse.Property));
        }
    }

    private void AddDefaults()
    {
        foreach (KindSchema source in _schema.Kinds)
        {
            foreach (IGrouping<string?, PropertySchema> references in source.Properties.GroupBy(Target))
            {
                bool named = _declared.Any(d => d.Kind == source.Id && references.Any(p => p.Id == d.Property));
                if (references.Key is null || references.Count() != 1 || named || _schema.Kind(references.Key) is not { } target)
                {
                    continue;
                }

                string member = CSharpName.Free(source.TableName, target.ClassName, ReservedNames.Entity);
                if (Holder(target, member) is null)
                {
                    Add(target.Id, new InverseSchema(member, source.Id, references.Single().Id));
                }
            }
        }
    }

    private string? Holder(KindSchema target, string member)
    {
        if (target.Properties.FirstOrDefault(p => p.MemberName == member) is { } property)
        {
            return $"the property '{property.Id}' of '{target.Id}'";
        }

        InverseSchema? other = _inverses.TryGetValue(target.Id, out List<InverseSchema>? found) ? found.Find(i => i.MemberName == member) : null;
        return other is null ? null : $"the inverse of '{other.SourceProperty}' of '{other.SourceKind}' (line {_place($"property {other.SourceKind} {other.SourceProperty}").Start.Line + 1})";
    }

    private void Add(string target, InverseSchema inverse)
    {
        if (!_inverses.TryGetValue(target, out List<InverseSchema>? found))
        {
            _inverses.Add(target, found = []);
        }

        found.Add(inverse);
    }
}
