using FactModel.Core.Model;
using FactModel.Core.Problems;

namespace FactModel.Core.Binding;

/// <summary>
/// Reads a type: a name, <c>?</c> and <c>[]</c> behind it in any order, <c>|</c> between members of a union (it binds
/// loosest), <c>map&lt;text, T&gt;</c>, <c>quantity(unit)</c>, and parentheses that group.
/// </summary>
internal sealed class TypeParser
{
    private const int DeepestNesting = 32;
    private const string Map = "map";
    private const string Quantity = "quantity";
    private const string Percent = "percent";

    private static readonly Dictionary<string, ScalarKind> BuiltIn = Enum.GetValues(typeof(ScalarKind)).Cast<ScalarKind>()
        .ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    private readonly string _text;
    private readonly IReadOnlyDictionary<string, FactType> _declared;
    private readonly IReadOnlyCollection<string> _units;
    private int _at;
    private int _depth;

    private TypeParser(string text, IReadOnlyDictionary<string, FactType> declared, IReadOnlyCollection<string> units) =>
        (_text, _declared, _units) = (text, declared, units);

    /// <summary>The names of the built-in types.</summary>
    public static IReadOnlyCollection<string> BuiltInNames { get; } = [.. BuiltIn.Keys, Map, Quantity, Percent];

    /// <summary>Reads a type, or says what is wrong with it and at which of its characters.</summary>
    /// <param name="text">The type as the model writes it.</param>
    /// <param name="declared">The kinds, records and enums of the model.</param>
    /// <param name="units">The units of the model.</param>
    /// <param name="problem">What is wrong, and where; null where nothing is.</param>
    public static FactType? Parse(
        string text,
        IReadOnlyDictionary<string, FactType> declared,
        IReadOnlyCollection<string> units,
        out (ProblemRule Rule, int Offset, string[] Arguments)? problem)
    {
        TypeParser parser = new(text, declared, units);
        try
        {
            FactType type = parser.ReadUnion();
            if (parser.Peek() != '\0')
            {
                throw parser.Syntax($"'{parser.Peek()}' is not expected here");
            }

            problem = null;
            return type;
        }
        catch (TypeException exception)
        {
            problem = (exception.Rule, exception.Offset, exception.Arguments);
            return null;
        }
    }

    private FactType ReadUnion()
    {
        if (++_depth > DeepestNesting)
        {
            throw Syntax($"it nests deeper than {DeepestNesting} levels");
        }

        List<FactType> members = [ReadPostfix()];
        while (Accept('|'))
        {
            members.Add(ReadPostfix());
        }

        _depth--;
        return members.Count == 1 ? members[0] : Union(members);
    }

    /// <summary>An optional member makes the whole union optional: <c>A | B?</c> may be missing.</summary>
    private FactType Union(List<FactType> members)
    {
        bool optional = members.Any(m => m.IsOptional);
        List<FactType> flat = [];
        foreach (FactType member in members.Select(m => m.Required))
        {
            flat.AddRange(member is FactType.Union inner ? inner.Members : [member]);
        }

        if (flat.Distinct().Count() != flat.Count)
        {
            throw Syntax("a union names one type twice");
        }

        if (flat.OfType<FactType.Quantity>().Count() > 1)
        {
            throw Syntax("a union has one quantity at most: the figure alone does not say which is meant");
        }

        FactType union = new FactType.Union(flat.ToEquatableArray());
        return optional ? new FactType.Optional(union) : union;
    }

    private FactType ReadPostfix()
    {
        FactType type = ReadAtom();
        while (true)
        {
            if (Accept('?'))
            {
                type = type.IsOptional ? throw Syntax("one '?' is enough") : new FactType.Optional(type);
            }
            else if (Accept('['))
            {
                if (!Accept(']'))
                {
                    throw Syntax("a list is written T[]");
                }

                type = new FactType.List(type);
            }
            else
            {
                return type;
            }
        }
    }

    private FactType ReadAtom()
    {
        if (Accept('('))
        {
            FactType inner = ReadUnion();
            return Accept(')') ? inner : throw Syntax("a ')' is missing");
        }

        Peek();
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '_' or '.'))
        {
            _at++;
        }

        string name = _text.Substring(start, _at - start);
        if (name.Length == 0)
        {
            throw Syntax(_at < _text.Length ? $"a type's name is expected, not '{_text[_at]}'" : "a type's name is missing");
        }

        return name switch
        {
            Map => ReadMap(),
            Quantity => ReadQuantity(),
            Percent => new FactType.Quantity(Values.Quantity.Percent),
            _ => Named(name, start),
        };
    }

    private FactType Named(string name, int start)
    {
        if (BuiltIn.TryGetValue(name, out ScalarKind kind))
        {
            return new FactType.Scalar(kind);
        }

        return _declared.TryGetValue(name, out FactType? declared)
            ? declared
            : throw new TypeException(Catalogue.UnknownType, start, name, Hint(name));
    }

    /// <summary>The full names of a kind that several of the used fact bases have; else the nearest name.</summary>
    private string Hint(string name)
    {
        string[] full = [.. _declared.Keys.Where(key => key.EndsWith("." + name, StringComparison.Ordinal)).OrderBy(key => key, StringComparer.Ordinal).Select(key => $"'{key}'")];
        return full.Length > 0 ? $"; write {string.Join(" or ", full)}" : NearestName.Hint(name, [.. BuiltInNames, .. _declared.Keys]);
    }

    private FactType ReadMap()
    {
        if (!Accept('<') || ReadPostfix() is not FactType.Scalar { Kind: ScalarKind.Text } || !Accept(','))
        {
            throw Syntax("a map is written map<text, T>");
        }

        FactType value = ReadUnion();
        return Accept('>') ? new FactType.Map(value) : throw Syntax("a map is written map<text, T>");
    }

    private FactType.Quantity ReadQuantity()
    {
        if (!Accept('('))
        {
            throw Syntax("a quantity is written quantity(unit), such as quantity(km); quantity(1) has no unit");
        }

        int start = _at;
        for (int open = 0; _at < _text.Length && (open > 0 || _text[_at] != ')'); _at++)
        {
            open += _text[_at] == '(' ? 1 : _text[_at] == ')' ? -1 : 0;
        }

        string unit = _text.Substring(start, _at - start).Trim();
        if (!Accept(')') || unit.Length == 0)
        {
            throw Syntax("a quantity is written quantity(unit), such as quantity(km)");
        }

        return _units.Contains(unit) || Ucum.IsUnit(unit)
            ? new FactType.Quantity(unit)
            : throw new TypeException(Catalogue.UnknownUnit, start, unit, NearestName.Hint(unit, [.. _units]));
    }

    private char Peek()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private bool Accept(char c)
    {
        if (Peek() != c)
        {
            return false;
        }

        _at++;
        return true;
    }

    private TypeException Syntax(string why) => new(Catalogue.TypeSyntax, Math.Min(_at, _text.Length), _text, why);

    private sealed class TypeException(ProblemRule rule, int offset, params string[] arguments) : Exception
    {
        public ProblemRule Rule { get; } = rule;

        public int Offset { get; } = offset;

        public string[] Arguments { get; } = arguments;
    }
}
