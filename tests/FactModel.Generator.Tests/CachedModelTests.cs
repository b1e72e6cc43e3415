using System.Reflection;
using FactModel.Generator.Pipeline;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FactModel.Generator.Tests;

/// <summary>What the compiler keeps between two runs holds nothing of the compiler's own: that would hold whole compilations alive.</summary>
public sealed class CachedModelTests
{
    private static readonly Type[] Forbidden =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(Location), typeof(Compilation), typeof(Diagnostic), typeof(AdditionalText), typeof(SourceText),
    ];

    [Fact]
    public void No_step_keeps_anything_of_the_compilers()
    {
        string facts = DataSets.Folder("facts");
        FactRun run = new(Directory.EnumerateFiles(facts, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new MemoryText(file, File.ReadAllText(file))), trackSteps: true);
        FactRun many = FactRun.Tracked(
            ("factmodel.yaml", "namespace: Facts\nkinds:\n  thing: { files: things.yaml, members: none, properties: { size: int } }\n"),
            ("things.yaml", string.Concat(Enumerable.Range(0, 5_000).Select(i => $"t{i}: {{ size: {i} }}\n"))));
        FactRun onOthers = OnOthers();
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        foreach (string step in Steps())
        {
            object[] outputs = [.. run.Outputs(step), .. many.Outputs(step), .. onOthers.Outputs(step)];
            outputs.ShouldNotBeEmpty(step);
            foreach (object output in outputs)
            {
                Walk(output, step, seen);
            }
        }

        seen.Count.ShouldBeGreaterThan(1_000, "the walk has to reach the facts themselves");
    }

    [Fact]
    public void The_walk_finds_what_is_hidden_deep()
    {
        object hidden = new { List = new List<object> { new Dictionary<string, object> { ["a"] = (1, (object)Location.None) } } };
        Should.Throw<ShouldAssertException>(() => Walk(hidden, "hidden", new HashSet<object>(ReferenceEqualityComparer.Instance)));
    }

    /// <summary>A library of facts that is built on those of another.</summary>
    private static FactRun OnOthers()
    {
        FactLibrary atlas = FactLibrary.Compile(
            "Atlas", "1.0.0.0",
            ("factmodel.yaml", "namespace: Atlas\nkinds:\n  city: { plural: cities, files: cities.yaml, properties: { name: text } }\n"),
            ("cities.yaml", "lisbon: { name: Lisbon }\n"));
        (string Path, string Text)[] files =
        [
            ("factmodel.yaml", "namespace: Tours\nuses: Atlas\nkinds:\n  tour: { files: tours.yaml, properties: { name: text, start: city } }\n"),
            ("tours.yaml", "north: { name: North, start: lisbon }\n"),
        ];
        return new FactRun(
            [.. files.Select(f => new MemoryText("/tours/" + f.Path, f.Text)), atlas.Index],
            trackSteps: true, name: "Tours", options: BuildOptions.Library("1.0"), references: atlas.Reference);
    }

    private static IEnumerable<string> Steps() => typeof(StepNames).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static void Walk(object start, string step, HashSet<object> seen)
    {
        Stack<object> left = new([start]);
        while (left.TryPop(out object? next))
        {
            Type type = next.GetType();
            Forbidden.ShouldNotContain(f => f.IsAssignableFrom(type), $"{type} in the step {step}");
            if (type.IsPrimitive || type.IsEnum || next is string or Type or MemberInfo or Delegate || (!type.IsValueType && !seen.Add(next)))
            {
                continue;
            }

            foreach (object part in Parts(next, type))
            {
                left.Push(part);
            }
        }
    }

    private static IEnumerable<object> Parts(object value, Type type)
    {
        IEnumerable<object?> parts = value is Array array
            ? array.Cast<object?>()
            : Bases(type).SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                .Where(field => !field.FieldType.IsPointer).Select(field => field.GetValue(value));
        return parts.OfType<object>();
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }
}
