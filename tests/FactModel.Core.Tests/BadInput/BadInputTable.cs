namespace FactModel.Core.Tests.BadInput;

/// <summary>Mistakes that people make, beyond the one that each page of <c>docs/rules</c> shows: what is written, and every message that follows.</summary>
internal static class BadInputTable
{
    public const string Model = """
        namespace: Facts
        sources: sources.yaml
        enums:
          colour: [red, green, light-green]
        records:
          size: { width: int, unit: text? }
        kinds:
          thing:
            files: "things*.yaml"
            properties:
              name: text
              count: int?
              big: long?
              price: decimal?
              ratio: double?
              flag: bool?
              day: date?
              link: url?
              key: guid?
              colour: colour?
              size: size?
              next: { type: thing?, inverse: previous }
              others: thing[]?
              tags: text[]?
              scores: map<text, int>?
              until: (date | bool)?
              paid: money?
              staff: quantity(m)?
              label: localized?
        """;

    public const string Sources = "gazette: { title: Gazette, language: en }\n";

    /// <summary>The text of <c>things.yaml</c>, and its messages as the command line writes them.</summary>
    public static readonly (string Text, string[] Messages)[] Cases =
    [
        // Names.
        ("a: { name: x, colur: red }", ["things.yaml(1,15): error FM0201: 'colur' is not a property of 'thing'; did you mean 'colour'?"]),
        ("a: { name: x, colour: ligth-green }", ["things.yaml(1,23): error FM0204: 'ligth-green' is not a colour; did you mean 'light-green'?"]),
        ("a: { name: x, next: aa }", ["things.yaml(1,21): error FM0203: there is no thing 'aa'; did you mean 'a'?"]),
        ("a: { name: x, others: [a, b] }", ["things.yaml(1,27): error FM0203: there is no thing 'b'"]),
        ("a: { name: x, size: { widht: 1 } }", ["things.yaml(1,21): error FM0202: the record 'size' needs 'width' (int)", "things.yaml(1,23): error FM0201: 'widht' is not a property of 'size'; did you mean 'width'?"]),
        ("a: { name: x, count: { value: 1, certanty: rumored } }", ["things.yaml(1,34): error FM0212: 'certanty' is not an annotation; did you mean 'certainty'?"]),
        ("a: { name: x, count: { value: 1, certainty: rumoured } }", ["things.yaml(1,45): error FM0213: 'rumoured' is no certainty; did you mean 'rumored'?"]),
        ("a: { name: x, count: { value: 1, source: gazete } }", ["things.yaml(1,42): error FM0216: there is no source 'gazete'; did you mean 'gazette'?"]),
        ("a: { name: x, count: { value: 1, source: gazette, said-by: aa } }", ["things.yaml(1,60): error FM0203: there is no entity 'aa'; did you mean 'a'?"]),

        // Types.
        ("a: { name: x, count: many }", ["things.yaml(1,22): error FM0205: 'many' is not an int; write digits, such as 36"]),
        ("a: { name: x, count: \"5\" }", ["things.yaml(1,22): error FM0205: '5' is not an int; what is quoted is text: remove the quotes"]),
        ("a: { name: x, count: 1.5 }", ["things.yaml(1,22): error FM0205: '1.5' is not an int; for a fraction declare the type decimal"]),
        ("a: { name: x, count: 1_000 }", ["things.yaml(1,22): error FM0205: '1_000' is not an int; write 1000, without separators"]),
        ("a: { name: x, count: [1] }", ["things.yaml(1,22): error FM0207: 'count' is a list, not one value (int?)"]),
        ("a: { name: x, count: 3000000000 }", ["things.yaml(1,22): error FM0209: 3000000000 is too large for an int; declare the type long"]),
        ("a: { name: x, big: 9223372036854775808 }", ["things.yaml(1,20): error FM0205: '9223372036854775808' is not a long; it is out of range"]),
        ("a: { name: x, price: 1,5 }", ["things.yaml(1,24): error FM0201: '5' is not a property of 'thing'"]),
        ("a: { name: x, price: cheap }", ["things.yaml(1,22): error FM0205: 'cheap' is not a decimal; write digits, such as 36"]),
        ("a: { name: x, ratio: half }", ["things.yaml(1,22): error FM0205: 'half' is not a double; write digits, such as 36"]),
        ("a: { name: x, flag: yes }", ["things.yaml(1,21): error FM0205: 'yes' is not a bool; write true"]),
        ("a: { name: x, flag: Off }", ["things.yaml(1,21): error FM0205: 'Off' is not a bool; write false"]),
        ("a: { name: x, link: example.org }", ["things.yaml(1,21): error FM0205: 'example.org' is not a url; a url is absolute, such as https://example.org/a"]),
        ("a: { name: x, key: 123 }", ["things.yaml(1,20): error FM0205: '123' is not a guid; a guid is written 00000000-0000-0000-0000-000000000000"]),
        ("a: { name: x, size: 5 }", ["things.yaml(1,21): error FM0207: 'size' is '5', not a size: { width: int, unit: text? }"]),
        ("a: { name: x, tags: one }", ["things.yaml(1,21): error FM0207: 'tags' is 'one', not a list (text[]); write [one], or declare 'lone: true'"]),
        ("a: { name: x, scores: { one: two } }", ["things.yaml(1,30): error FM0205: 'two' is not an int; write digits, such as 36"]),
        ("a: { name: x, until: someday }", ["things.yaml(1,22): error FM0221: 'someday' is neither date nor bool"]),
        ("a: { name: x, paid: 5 }", ["things.yaml(1,21): error FM0228: '5' is not an amount of money: a currency is missing: write its code of ISO 4217 before the figure, such as USD 5, or XXX where it is not given"]),
        ("a: { name: x, staff: over }", ["things.yaml(1,22): error FM0228: 'over' is not a quantity(m): a number is missing after 'over'"]),
        ("a: { name: x, label: { english_uk: x } }", ["things.yaml(1,24): error FM0224: 'english_uk' is not a BCP 47 language tag, such as en or zh-Hant"]),
        ("a: { name: !date x }", ["things.yaml(1,12): error FM0223: the tag '!date' has no meaning here; remove it"]),

        // Dates.
        ("a: { name: x, day: 2025-02-30 }", ["things.yaml(1,20): error FM0208: '2025-02-30' is not a date: February 2025 has 28 days"]),
        ("a: { name: x, day: 22.08.2025 }", ["things.yaml(1,20): error FM0208: '22.08.2025' is not a date: write 2025-08-22, not 22.08.2025"]),
        ("a: { name: x, count: { value: 1, from: 2026, until: 2025 } }", ["things.yaml(1,53): error FM0225: 'until' (2025) is before 'from' (2026)"]),

        ("a: { name: x, day: { anchor: publication, offset: -1d } }", []),
        ("a: { name: x, day: { anchor: publicaton, offset: -1d } }", ["things.yaml(1,30): error FM0208: 'publicaton' is not a date: its anchor is 'publication', the one of the source"]),
        ("a: { name: x, day: { offset: -1d } }", ["things.yaml(1,20): error FM0208: 'it' is not a date: its anchor is 'publication', the one of the source"]),
        ("a: { name: x, day: { anchor: publication, offset: yesterday } }", ["things.yaml(1,51): error FM0208: 'yesterday' is not a date: an offset is a sign, a number up to 999999, and d, w, m or y, such as -1d"]),
        ("a: { name: x, day: { anchor: publication, offset: -1d, unit: day } }", ["things.yaml(1,56): error FM0201: 'unit' is not a property of a relative date; there is 'anchor', 'offset'"]),
        ("a: { name: x, day: publication-1h }", ["things.yaml(1,20): error FM0208: 'publication-1h' is not a date: write publication-1d: a sign, a number up to 999999, and d, w, m or y"]),

        // What is missing, and what is there twice.
        ("a: { count: 1 }", ["things.yaml(1,1): error FM0202: the thing 'a' needs 'name' (text)"]),
        ("a:\n  name:\n", ["things.yaml(1,1): error FM0202: the thing 'a' needs 'name' (text)"]),
        ("a: 5", ["things.yaml(1,1): error FM0202: the thing 'a' needs 'name' (text)", "things.yaml(1,4): error FM0207: the thing 'a' is '5', not a mapping of its properties"]),
        ("- a", ["things.yaml(1,1): error FM0207: the file is a list, not a mapping from the id of each thing to what is said of it"]),
        ("a: { name: x, tags: [one, null, two] }\nb: { name: x, others: [a, null] }", ["things.yaml(2,27): error FM0222: 'others' needs a value (thing)"]),
        ("a: { name: x, count: { certainty: rumored } }", ["things.yaml(1,22): error FM0207: 'count' is a mapping, not one value (int?)", "things.yaml(1,22): error FM0222: 'value' needs a value (what the annotations are about)"]),

        // Evidence.
        ("a: { name: x, count: { value: 5, source: gazette, evidence: 15 people } }", ["things.yaml(1,61): error FM0301: 5 is not what the evidence says: 15 people reads as 15"]),
        ("a: { name: x, count: { value: 5, source: gazette, evidence: over 5 } }", ["things.yaml(1,61): error FM0301: 5 is not what the evidence says: over 5 reads as over 5"]),
        ("a: { name: x, day: { value: 2024, source: gazette, evidence: in 2025 } }", ["things.yaml(1,62): error FM0301: 2024 is not what the evidence says: in 2025 reads as 2025"]),
        ("a: { name: x, paid: { value: EUR 5e6, source: gazette, evidence: $5 million } }", ["things.yaml(1,66): error FM0301: EUR 5000000 is not what the evidence says: $5 million reads as USD 5000000"]),
        ("a: { name: x, staff: { value: 7, source: gazette, evidence: 7 to 9 } }", ["things.yaml(1,61): error FM0301: 7 m is not what the evidence says: 7 to 9 reads as 7 to 9"]),
        ("a: { name: x, colour: { value: red, source: gazette, evidence: light green } }", ["things.yaml(1,64): error FM0301: red is not what the evidence says: light green reads as light-green"]),
        ("a: { name: x, count: { value: 5, citations: [{ source: gazette, evidence: five }, { source: gazette, evidence: six }] } }",
            ["things.yaml(1,112): error FM0301: 5 is not what the evidence says: six reads as 6"]),
        ("a: { name: x, count: { value: 7, source: gazette, evidence: 7 of 9 } }", []),
        ("a: { name: x, count: { value: 5, source: gazette, evidence: 15, certainty: inferred } }", []),

        // Legal: a circle of references, an alias, null where the type takes it.
        ("a: { name: x, next: b }\nb: { name: y, next: a, others: [a, b] }", []),
        ("a: &first { name: x }\nb: *first\n", []),
        ("a: { name: null, count: ~, day: null }", []),
    ];
}
