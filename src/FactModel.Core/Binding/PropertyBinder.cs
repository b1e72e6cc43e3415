using FactModel.Core.Model;
using FactModel.Core.Naming;
using FactModel.Core.Problems;
using FactModel.Core.Yaml;

namespace FactModel.Core.Binding;

/// <summary>Whose properties are bound.</summary>
/// <param name="Id">The id of the kind or the record.</param>
/// <param name="ClassName">The class whose members they become.</param>
/// <param name="Reserved">The names that its other members have.</param>
/// <param name="IsKind">Whether it is a kind: a record's fields have no inverses, constants or floors of standing.</param>
/// <param name="Constants">Whether its properties are constants where they can be and nothing else is said.</param>
internal sealed record PropertyOwner(string Id, string ClassName, string[] Reserved, bool IsKind, bool Constants = false);

/// <summary>Reads the properties of kinds and the fields of records.</summary>
internal sealed class PropertyBinder(ModelScope scope)
{
    private readonly List<DeclaredInverse> _inverses = [];
    private readonly List<IdentityField> _identities = [];

    /// <summary>The inverses that the properties bound so far declare.</summary>
    public IReadOnlyList<DeclaredInverse> Inverses => _inverses;

    /// <summary>The fields by which the lists bound so far know their items.</summary>
    public IReadOnlyList<IdentityField> Identities => _identities;

    /// <summary>Reads the properties of a kind, or the fields of a record; of two of a member's name, the first holds.</summary>
    public EquatableArray<PropertySchema> Bind(YamlMapping map, PropertyOwner owner)
    {
        List<PropertySchema> properties = [];
        foreach (YamlEntry entry in map.Entries)
        {
            if (Property(entry, owner) is not { } property)
            {
                continue;
            }

            PropertySchema? same = properties.Find(p => p.MemberName == property.MemberName);
            if (same is not null)
            {
                scope.Problems.Add(Catalogue.MemberCollision, entry.Key, same.Id, property.Id, property.MemberName);
                continue;
            }

            properties.Add(property);
            scope.Place($"property {owner.Id} {property.Id}", entry.Key.Span);
        }

        return properties.ToEquatableArray();
    }

    private PropertySchema? Property(YamlEntry entry, PropertyOwner owner)
    {
        switch (entry.Value)
        {
            case YamlScalar { IsEmpty: false } type:
                return Shorthand(entry.Key, scope.Type(type), owner);
            case YamlMapping map:
                return WithOptions(entry.Key, map, owner);
            default:
                scope.Problems.Add(Catalogue.ModelShape, entry.Value, Described(entry.Key, owner), NodeWords.Describe(entry.Value), "a type, or { type: …, doc: … }");
                return null;
        }
    }

    /// <summary>A property of which its type alone is said: <c>age: int?</c>.</summary>
    private PropertySchema? Shorthand(YamlScalar key, FactType type, PropertyOwner owner)
    {
        string id = key.Value;
        return Member(key, null, owner) is { } member
            ? new PropertySchema { Id = id, Key = id, MemberName = member, Type = type, IsConstant = owner.Constants && ConstantTypes.CanBeConstant(type) }
            : null;
    }

    /// <summary>A property with options: <c>age: { type: int?, const: true }</c>.</summary>
    private PropertySchema? WithOptions(YamlScalar key, YamlMapping map, PropertyOwner owner)
    {
        MappingReader reader = new(map, Described(key, owner), scope.Problems);
        FactType type = TypeOf(key, reader, owner);
        PropertyOptions options = new(reader, type, scope.Problems, owner.IsKind);
        if (Member(key, reader.Scalar("csharp"), owner) is not { } member)
        {
            return null;
        }

        if (owner.IsKind && options.Inverse() is { } inverse)
        {
            _inverses.Add(new DeclaredInverse(owner.Id, key.Value, inverse.Value, inverse.Span));
        }

        PropertySchema property = new()
        {
            Id = key.Value,
            Key = reader.Text("key") ?? key.Value,
            MemberName = member,
            Type = type,
            Doc = reader.Text("doc"),
            IsConstant = owner.IsKind && options.Constant(owner.Constants),
            IsLone = options.Lone(),
            IsUnique = owner.IsKind && options.Unique(),
            Identity = Identity(options, type),
            Pattern = options.Pattern(),
            Min = options.Bound("min"),
            Max = options.Bound("max"),
            Require = owner.IsKind ? PropertyOptions.Require(reader) : null,
        };
        reader.ReportUnknownKeys();
        return property;
    }

    private FactType TypeOf(YamlScalar key, MappingReader reader, PropertyOwner owner)
    {
        if (reader.Scalar("type") is { } type)
        {
            return scope.Type(type);
        }

        scope.Problems.Add(Catalogue.ModelMissingKey, key, Described(key, owner), "type", "what its values are, such as type: text");
        return ModelScope.AnyType;
    }

    private string? Member(YamlScalar key, YamlScalar? given, PropertyOwner owner)
    {
        if (given is null)
        {
            return scope.Name(key, $"'{owner.Id}'") is { } name ? CSharpName.Free(name, owner.ClassName, owner.Reserved) : null;
        }

        if (CSharpName.IsValid(given.Value) && CSharpName.Free(given.Value, owner.ClassName, owner.Reserved) == given.Value)
        {
            return given.Value;
        }

        scope.Problems.Add(Catalogue.InvalidName, given, given.Value, "name for this member", "");
        return null;
    }

    private static string Described(YamlScalar key, PropertyOwner owner) => $"'{key.Value}' of '{owner.Id}'";

    private EquatableArray<string> Identity(PropertyOptions options, FactType type)
    {
        IReadOnlyList<YamlScalar> fields = options.Identity();
        _identities.AddRange(fields.Select(field => new IdentityField(((FactType.Record)((FactType.List)type.Required).Item.Required).Id, field)));
        return fields.Select(field => field.Value).ToEquatableArray();
    }
}
