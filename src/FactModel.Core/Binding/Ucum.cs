namespace FactModel.Core.Binding;

/// <summary>
/// Whether a text is a unit of UCUM, the Unified Code for Units of Measure, in its case-sensitive form: a term of unit
/// atoms with prefixes and exponents, <c>.</c> and <c>/</c> between them, and annotations in braces. Of the atoms those
/// that people write are known; a unit that is missing is declared by the model.
/// </summary>
internal sealed class Ucum
{
    private static readonly HashSet<string> Prefixable = Words(
        "m g s rad K C cd mol sr Hz N Pa J W A V F Ohm S Wb Cel T H lm lx Bq Gy Sv l L t ar u eV pc bar cal B Np bit By Bd kat dyn erg P St G Mx Ci R RAD REM mho cal_th");

    private static readonly HashSet<string> Unprefixed = Words(
        "1 % 10* 10^ min h d wk mo mo_s mo_j a a_t a_j a_g deg gon ' '' atm AU [ppth] [ppm] [ppb] [pptr] [pi] [c] [g] [in_i] [ft_i] [yd_i] [mi_i] [nmi_i] [kn_i] "
        + "[in_us] [ft_us] [mi_us] [acr_us] [acr_br] [sin_i] [sft_i] [syd_i] [cin_i] [cft_i] [gal_us] [qt_us] [pt_us] [cup_us] [foz_us] [tbs_us] [tsp_us] [bbl_us] [gal_br] [pt_br] "
        + "[lb_av] [oz_av] [gr] [ston_av] [lton_av] [stone_av] [oz_tr] [lb_tr] [car_m] [degF] [degR] [Cal] [Btu] [HP] [psi] [lbf_av] [ly] [pH] [iU] [IU] [dpi]");

    private static readonly string[] Prefixes =
        ["da", "Ki", "Mi", "Gi", "Ti", "Y", "Z", "E", "P", "T", "G", "M", "k", "h", "d", "c", "m", "u", "n", "p", "f", "a", "z", "y"];

    private readonly string _text;
    private int _at;

    private Ucum(string text) => _text = text;

    /// <summary>Whether UCUM has the unit.</summary>
    public static bool IsUnit(string text)
    {
        Ucum reader = new(text);
        return text.Length is > 0 and <= 100 && reader.ReadTerm(depth: 0) && reader._at == text.Length;
    }

    /// <summary><c>[/] component {(. | /) component}</c>.</summary>
    private bool ReadTerm(int depth)
    {
        Accept('/');
        do
        {
            if (!ReadComponent(depth))
            {
                return false;
            }
        }
        while (Accept('.') || Accept('/'));
        return true;
    }

    private bool ReadComponent(int depth)
    {
        if (Accept('('))
        {
            return depth < 8 && ReadTerm(depth + 1) && Accept(')');
        }

        bool hasAtom = ReadAtom();
        return ReadAnnotation() || hasAtom;
    }

    /// <summary>An atom runs to the next sign of the grammar; digits and a sign at its end are its exponent.</summary>
    private bool ReadAtom()
    {
        int start = _at;
        bool inBrackets = false;
        while (_at < _text.Length && (inBrackets || _text[_at] is not ('.' or '/' or '(' or ')' or '{' or '}')))
        {
            inBrackets = _text[_at] == '[' || (inBrackets && _text[_at] != ']');
            _at++;
        }

        string atom = _text.Substring(start, _at - start);
        return atom.Length > 0 && (IsAtom(atom) || atom.All(char.IsDigit) || IsAtom(WithoutExponent(atom)));
    }

    private bool ReadAnnotation()
    {
        if (!Accept('{'))
        {
            return false;
        }

        int end = _text.IndexOf('}', _at);
        bool isClosed = end > _at && _text.IndexOf('{', _at, end - _at) < 0;
        _at = isClosed ? end + 1 : _text.Length + 1;
        return isClosed;
    }

    private static string WithoutExponent(string atom)
    {
        string rest = atom.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return rest.Length < atom.Length ? rest.TrimEnd('+', '-') : atom;
    }

    private static bool IsAtom(string atom) =>
        Prefixable.Contains(atom) || Unprefixed.Contains(atom)
        || Prefixes.Any(prefix => atom.StartsWith(prefix, StringComparison.Ordinal) && Prefixable.Contains(atom.Substring(prefix.Length)));

    private bool Accept(char c)
    {
        bool found = _at < _text.Length && _text[_at] == c;
        _at += found ? 1 : 0;
        return found;
    }

    private static HashSet<string> Words(string text) => new(text.Split(' '), StringComparer.Ordinal);
}
