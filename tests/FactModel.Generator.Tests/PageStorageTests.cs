using CsCheck;
using FactModel.Generator.Emission;
using FactModel.Generator.Emission.Storage;
using FactModel.Storage;
using StreamWriter = FactModel.Generator.Emission.Storage.StreamWriter;

namespace FactModel.Generator.Tests;

/// <summary>What the compiler packs into a page, the runtime reads out of it: random columns, without a compiler between.</summary>
public sealed class PageStorageTests
{
    private static readonly Gen<Cell> Cells = Gen.OneOf(
        RandomText.All.Select(text => new Cell((p, r, c) => p.SetText(r, c, text), (row, c) => row.Text(c)!.Equals(text, StringComparison.Ordinal))),
        RandomText.Longs.Select(n => new Cell((p, r, c) => p.SetInt64(r, c, n), (row, c) => row.Int64OrNull(c) == n && row.Int64(c) == n)),
        Gen.Int.Select(n => new Cell((p, r, c) => p.SetInt64(r, c, n), (row, c) => row.Int32OrNull(c) == n && row.Int64(c) == n)),
        Gen.Bool.Select(b => new Cell((p, r, c) => p.SetBoolean(r, c, b), (row, c) => row.BooleanOrNull(c) == b && row.Int64(c) == (b ? 1 : 0))),
        RandomText.Doubles.Select(d => new Cell((p, r, c) => p.SetDouble(r, c, d), (row, c) => row.DoubleOrNull(c)!.Value.Equals(d) && BitConverter.Int64BitsToDouble(row.Int64(c)).Equals(d))),
        Parts().Array[0, 20].Select(parts => new Cell((p, r, c) => p.SetStream(r, c, Stream(p, parts)), (row, c) => Reads(row, c, parts))),
        Gen.Const(new Cell((_, _, _) => { }, (row, c) => IsAbsent(row, c))));

    [Fact]
    public void What_is_packed_is_read() => ReadsWhatWasPacked();

    /// <summary>After some thousand texts, other methods read them.</summary>
    [Fact]
    public void What_is_packed_is_read_by_a_program_that_reads_much()
    {
        string[] texts = [.. Enumerable.Range(0, FactPageModel.Size).Select(i => new string('x', i % 9) + i)];
        PageWriter writer = new(texts.Length, 1);
        for (int row = 0; row < texts.Length; row++)
        {
            writer.SetText(row, 0, texts[row]);
        }

        FactPage page = new(writer.Pack());
        for (int times = 0; times < 20; times++)
        {
            Enumerable.Range(0, texts.Length).Select(row => page.Row(row).Text(0)!).ShouldBe(texts);
        }

        ReadsWhatWasPacked();
    }

    /// <summary>The index is laid out by the hash: ids that differ in one character alone are told apart, wherever it stands.</summary>
    [Fact]
    public void Every_character_counts_in_the_hash_of_an_id()
    {
        for (int length = 1; length <= 70; length++)
        {
            string id = new('a', length);
            string[] others = [.. Enumerable.Range(0, length).Select(i => id.Remove(i, 1).Insert(i, "b")), id + "a", id];
            others.Select(FactHash.Of).ShouldBeUnique();
        }
    }

    private static void ReadsWhatWasPacked() =>
        Gen.Select(Gen.Int[1, FactPageModel.Size], Gen.Int[1, 6]).SelectMany((rows, columns) => Cells.Array2D[rows, columns]).Sample(cells =>
        {
            PageWriter writer = new(cells.GetLength(0), cells.GetLength(1));
            Each(cells, (cell, row, column) => cell.Write(writer, row, column));
            FactPage page = new(writer.Pack());
            page.RowCount.ShouldBe(cells.GetLength(0));
            Each(cells, (cell, row, column) => cell.Reads(page.Row(row), column).ShouldBeTrue($"row {row}, column {column}"));
        }, iter: 100);

    private static bool IsAbsent(FactRow row, int column) =>
        row.Text(column) is null && !row.TryCursor(column, out _)
        && row.Int64OrNull(column) is null && row.Int32OrNull(column) is null && row.BooleanOrNull(column) is null
        && row.DoubleOrNull(column) is null && row.Int64(column) == 0;

    private static void Each(Cell[,] cells, Action<Cell, int, int> action)
    {
        for (int row = 0; row < cells.GetLength(0); row++)
        {
            for (int column = 0; column < cells.GetLength(1); column++)
            {
                action(cells[row, column], row, column);
            }
        }
    }

    private static Gen<Part> Parts() => Gen.OneOf(
        Gen.ULong.Select(n => new Part(s => s.WriteUInt64(n), (ref FactCursor c) => c.ReadUInt64() == n)),
        RandomText.Longs.Select(n => new Part(s => s.WriteInt64(n), (ref FactCursor c) => c.ReadInt64() == n)),
        Gen.Decimal.Select(n => new Part(s => s.WriteDecimal(n), (ref FactCursor c) => decimal.GetBits(c.ReadDecimal()).SequenceEqual(decimal.GetBits(n)))),
        RandomText.Doubles.Select(n => new Part(s => s.WriteDouble(n), (ref FactCursor c) => c.ReadDouble().Equals(n))),
        Gen.Guid.Select(id => new Part(s => s.WriteGuid(id), (ref FactCursor c) => c.ReadGuid() == id)),
        Gen.Bool.Select(b => new Part(s => s.WriteBoolean(b), (ref FactCursor c) => c.ReadBoolean() == b)),
        RandomText.All.Select(text => new Part(s => s.WriteText(text), (ref FactCursor c) => c.ReadText() == text)));

    private static StreamWriter Stream(PageWriter page, Part[] parts)
    {
        StreamWriter stream = page.NewStream();
        stream.WriteCount(parts.Length);
        foreach (Part part in parts)
        {
            part.Write(stream);
        }

        return stream;
    }

    private static bool Reads(FactRow row, int column, Part[] parts)
    {
        if (!row.TryCursor(column, out FactCursor cursor) || cursor.ReadCount() != parts.Length)
        {
            return false;
        }

        foreach (Part part in parts)
        {
            if (!part.Reads(ref cursor))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A value at a row and a column: how it is written, and whether what is read there is the same.</summary>
    private sealed record Cell(Action<PageWriter, int, int> Write, Func<FactRow, int, bool> Reads);

    /// <summary>A value in a stream.</summary>
    private sealed record Part(Action<StreamWriter> Write, FactReader<bool> Reads);
}
