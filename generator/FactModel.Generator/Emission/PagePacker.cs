using FactModel.Core;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Values;
using FactModel.Generator.Emission.Storage;

namespace FactModel.Generator.Emission;

/// <summary>Packs the values of a page into the characters of one literal.</summary>
internal sealed class PagePacker
{
    private readonly FactPageModel _page;
    private readonly PageWriter _values;
    private readonly ValuePacker _packer;

    private PagePacker(FactPageModel page)
    {
        _page = page;
        _packer = new ValuePacker(page.Schema);
        int columns = EntityEmitter.Column(page.Kind.Properties.Count) + (page.Kind.Others == OthersMode.Keep ? 1 : 0);
        _values = new PageWriter(page.Entities.Count, columns);
    }

    /// <summary>The literal of a page's values.</summary>
    public static string Pack(FactPageModel page) => new PagePacker(page).PackValues();

    private string PackValues()
    {
        for (int row = 0; row < _page.Entities.Count; row++)
        {
            EntityFacts entity = _page.Entities[row].Facts;
            _values.SetText(row, 0, entity.Id);
            for (int i = 0; i < entity.Properties.Count; i++)
            {
                if (entity.Properties[i]?.Bare is { } value)
                {
                    SetColumn(row, EntityEmitter.Column(i), value, _page.Kind.Properties[i].Type);
                }
            }

            if (_page.Kind.Others == OthersMode.Keep && entity.Others.Count > 0)
            {
                SetOthers(row, entity.Others);
            }
        }

        return _values.Pack();
    }

    private void SetColumn(int row, int column, FactValue value, FactType type)
    {
        switch (value)
        {
            case FactValue.Text text:
                _values.SetText(row, column, text.Value);
                break;
            case FactValue.Integer integer:
                _values.SetInt64(row, column, integer.Value);
                break;
            case FactValue.Boolean boolean:
                _values.SetBoolean(row, column, boolean.Value);
                break;
            case FactValue.Real real:
                _values.SetDouble(row, column, real.Value);
                break;
            case FactValue.Choice choice:
                _values.SetInt64(row, column, choice.Index);
                break;
            case FactValue.Reference reference:
                _values.SetText(row, column, reference.Id);
                break;
            default:
                if (Pack(value, type) is { } stream)
                {
                    _values.SetStream(row, column, stream);
                }

                break;
        }
    }

    /// <summary>A value in a stream; null where a record in it lacks a field that it needs, which was reported.</summary>
    private StreamWriter? Pack(FactValue value, FactType type)
    {
        try
        {
            StreamWriter stream = _values.NewStream();
            _packer.Write(stream, value, type.Required);
            return stream;
        }
        catch (MissingValueException)
        {
            return null;
        }
    }

    private void SetOthers(int row, EquatableArray<Named<FactNode>> others)
    {
        StreamWriter stream = _values.NewStream();
        stream.WriteCount(others.Count);
        foreach (Named<FactNode> other in others)
        {
            stream.WriteText(other.Name);
            ValuePacker.WriteNode(stream, other.Value);
        }

        _values.SetStream(row, EntityEmitter.Column(_page.Kind.Properties.Count), stream);
    }
}
