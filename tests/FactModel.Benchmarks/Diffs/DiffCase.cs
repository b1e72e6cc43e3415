namespace FactModel.Benchmarks.Diffs;

/// <summary>Something that somebody does to a fact base of three languages.</summary>
/// <param name="What">What they do.</param>
/// <param name="Before">The files before, by name.</param>
/// <param name="Now">The files after.</param>
internal sealed record DiffCase(string What, (string Name, string Text)[] Before, (string Name, string Text)[] Now)
{
    private const string Model = """
        namespace: Languages
        kinds:
          language:
            files: "*.yaml"
            properties:
              name: text
              users: decimal
              first: date?
              extensions: text[]?
              parent: language?

        """;

    private const string Vim = """
        vim-script:
          name: Vim Script
          users: 1500000000
          first: 1991-11-02
          extensions: [.vim, .vba, .vimrc, .vmb]

        """;

    private const string Lua = """
        lua:
          name: Lua
          users: 900000
          extensions: [.lua]
          parent: vim-script

        """;

    private const string Teal = """
        teal:
          name: Teal
          users: 2000
          extensions: [.tl]
          parent: vim-script

        """;

    public static IReadOnlyList<DiffCase> All { get; } =
    [
        Of("a value is another", Vim + Lua + Teal, Vim + Lua.Replace("900000", "950000", StringComparison.Ordinal) + Teal),
        Of("an entity is renamed, and the two that refer to it", Vim + Lua + Teal, (Vim + Lua + Teal).Replace("vim-script", "viml", StringComparison.Ordinal)),
        Of("entities and keys stand in another order", Vim + Lua + Teal, Reordered + Vim),
        Of("quotes, comments, flow style, `1.5e9`", Vim + Lua + Teal, Reformatted + Lua + Teal),
        Of("an item is put before the others", Vim + Lua + Teal, Vim.Replace("[.vim", "[.exrc, .vim", StringComparison.Ordinal) + Lua + Teal),
        Of("the last item is put first", Vim + Lua + Teal, Vim.Replace("[.vim, .vba, .vimrc, .vmb]", "[.vmb, .vim, .vba, .vimrc]", StringComparison.Ordinal) + Lua + Teal),
        new("an entity goes to another file", [("factmodel.yaml", Model), ("languages.yaml", Vim + Lua + Teal)], [("factmodel.yaml", Model), ("languages.yaml", Vim + Lua), ("more.yaml", Teal)]),
    ];

    private const string Reordered = """
        teal:
          extensions: [.tl]
          parent: vim-script
          users: 2000
          name: Teal
        lua:
          parent: vim-script
          extensions: [.lua]
          users: 900000
          name: Lua

        """;

    private const string Reformatted = """
        # An editor's own.
        vim-script: { name: "Vim Script", users: 1.5e9, first: 1991-11-02,
          extensions: [ '.vim', .vba, ".vimrc", .vmb ] }

        """;

    private static DiffCase Of(string what, string before, string now) => new(what, [("factmodel.yaml", Model), ("languages.yaml", before)], [("factmodel.yaml", Model), ("languages.yaml", now)]);
}
