using System.Globalization;
using System.Reflection;

namespace FactModel.Generator.Tests;

/// <summary>What a program pays for facts before it uses them: nothing, and after that only for what it touches.</summary>
public sealed class EmissionTests
{
    private const string Model = """
        namespace: Facts
        kinds:
          thing: { files: "*.yaml", members: none, properties: { name: text, size: int, next: thing? } }
          named: { files: names/*.yaml, properties: { name: text, size: { type: int, const: true } } }
        """;

    private const string Race = """
        Thing[][] seen = new Thing[16][];
        using System.Threading.Barrier start = new System.Threading.Barrier(seen.Length);
        System.Threading.Thread[] threads = Enumerable.Range(0, seen.Length).Select(t => new System.Threading.Thread(() =>
        {
            start.SignalAndWait();
            seen[t] = Enumerable.Range(0, 2400).Select(i => (t + i) % 2400).OrderBy(i => (i * 7919 + t) % 2411)
                .Select(i => (i, Thing: i % 2 == 0 ? Things.Get("t" + i) : Things.Get("t" + (i - 1)).Next!))
                .OrderBy(p => p.i).Select(p => p.Thing).ToArray();
        })).ToArray();
        foreach (System.Threading.Thread thread in threads) { thread.Start(); }
        foreach (System.Threading.Thread thread in threads) { thread.Join(); }
        return $"{seen.All(s => s.Zip(seen[0], ReferenceEquals).All(same => same))} {seen[0].Distinct().Count()}";
        """;

    [Fact]
    public void No_static_constructor_or_field_grows_with_the_data()
    {
        string[] few = Initialisers(10);
        few.ShouldNotBeEmpty("the comparison needs something to compare");
        Initialisers(3_000).ShouldBe(few);
    }

    [Fact]
    public void Threads_that_touch_the_same_entities_first_get_the_same_instances() => Run(2400).Probe(Race).ShouldBe("True 2400");

    /// <summary>Each static constructor with the size of its code, and each type with its count of static fields.</summary>
    private static string[] Initialisers(int entities)
    {
        using MemoryStream bytes = new();
        Run(entities).Compilation.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken).Success.ShouldBeTrue();
        using LoadedFacts facts = new(bytes);
        List<string> found = [];
        foreach (Type type in facts.Assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            int fields = type.GetFields(Static).Count(f => !f.IsLiteral);
            int code = type.TypeInitializer?.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0;
            if (fields + code > 0)
            {
                found.Add(string.Create(CultureInfo.InvariantCulture, $"{type.FullName}: {fields} fields, {code} bytes"));
            }
        }

        return [.. found];
    }

    private static FactRun Run(int entities)
    {
        IEnumerable<string> things = Enumerable.Range(0, entities).Select(i => $"t{i}: {{ name: n{i}, size: {i}, next: t{(i + 1) % entities} }}\n");
        IEnumerable<string> names = Enumerable.Range(0, entities).Select(i => $"n{i}: {{ name: n{i}, size: {i} }}\n");
        FactRun run = FactRun.Of(("factmodel.yaml", Model), ("things.yaml", string.Concat(things)), ("names/all.yaml", string.Concat(names)));
        run.GeneratorDiagnostics.ShouldBeEmpty();
        return run;
    }
}
