using FactModel.Core.Model;

namespace FactModel.Core.Binding;

/// <summary>What many facts of a file have in common, kept once: facts stay in memory for as long as an editor is open.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<string, FactValue.Choice?[]> _choices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EquatableArray<string>> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<FactValue, PropertyFacts> _plain = [];

    /// <summary>A value of an enum.</summary>
    public FactValue.Choice Choice(EnumSchema type, int index)
    {
        if (!_choices.TryGetValue(type.Id, out FactValue.Choice?[]? all))
        {
            _choices.Add(type.Id, all = new FactValue.Choice?[type.Values.Count]);
        }

        return all[index] ??= new FactValue.Choice(type.Values[index].Id, index);
    }

    /// <summary>The kind of a reference, as the kinds that may bear it out.</summary>
    public EquatableArray<string> Kinds(FactType.Reference type)
    {
        if (!_kinds.TryGetValue(type.Kind, out EquatableArray<string> kinds))
        {
            _kinds.Add(type.Kind, kinds = EquatableArray.Of(type.Kind));
        }

        return kinds;
    }

    /// <summary>A value without annotations, as all that is said of a property.</summary>
    public PropertyFacts Plain(FactValue value)
    {
        if (value is not (FactValue.Choice or FactValue.Boolean))
        {
            return new PropertyFacts(value, [], -1);
        }

        if (!_plain.TryGetValue(value, out PropertyFacts? facts))
        {
            _plain.Add(value, facts = new PropertyFacts(value, [], -1));
        }

        return facts;
    }
}
