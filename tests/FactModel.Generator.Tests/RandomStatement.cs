using CsCheck;

namespace FactModel.Generator.Tests;

/// <summary>A value with random annotations.</summary>
internal sealed record RandomStatement(Datum Value, string Certainty, string? Source, string? Note, int? From, int? Until, int? AsOf, string? SaidBy)
{
    private static readonly Gen<string> Certainties = Gen.OneOf("stated", "reported", "rumored", "disputed", "opinion", "inferred", "joke");

    public static Gen<RandomStatement> Of(Gen<Datum> values) => Gen.Select(
        values,
        Certainties,
        Gen.OneOf<string?>(null, "letter", "paper"),
        Maybe(RandomText.WithoutNul.Where(text => text.Length > 0)),
        Gen.Select(MaybeYear(1000, 1999), MaybeYear(2000, 2999), MaybeYear(1000, 2999)),
        Gen.OneOf<string?>(null, "a friend", "甲 said"))
        .Select((value, certainty, source, note, years, speaker) =>
            new RandomStatement(value, certainty, source, note, years.Item1, years.Item2, years.Item3, speaker));

    public string Yaml(string rank) => "{ " + string.Join(", ", new[]
    {
        $"value: {Value.Yaml}", $"certainty: {Certainty}", $"rank: {rank}", Part("source", Source), Part("from", From), Part("until", Until),
        Part("as-of", AsOf), Part("note", Note is null ? null : RandomText.Quote(Note)), Part("said-by", SaidBy is null ? null : $"[{RandomText.Quote(SaidBy)}]"),
    }.OfType<string>()) + " }";

    public string Expected(string rank) =>
        $"{Value.Expected} {Certainty} {rank} {Source} {From} {Until} {AsOf} {Rendering.Of(Note)} {SaidBy}";

    /// <summary>A statement that came out of a compiled fact base, as <see cref="Expected"/> writes it.</summary>
    public static string Render(Statement s) =>
        $"{Rendering.Of(s.UntypedValue)} {s.Certainty.ToWord()} {s.Rank} {s.Source?.Id} {s.From} {s.Until} {s.AsOf} {Rendering.Of(s.Note)} {string.Join("|", s.SaidBy.Select(by => by.Text))}";

    private static string? Part(string key, object? value) => value is null ? null : $"{key}: {value}";

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(Gen.Const((string?)null), gen.Select(text => (string?)text));

    private static Gen<int?> MaybeYear(int least, int most) => Gen.OneOf(Gen.Const((int?)null), Gen.Int[least, most].Select(year => (int?)year));
}
