using System.Collections;
using System.Globalization;
using System.Reflection;
using CsCheck;
using FactModel.Core.Naming;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator.Tests;

/// <summary>Random models and facts: what went in as YAML comes out of the compiled assembly, and the compiler has nothing to say.</summary>
public sealed class RoundTripTests
{
    /// <summary>Each is a compilation; more is a matter of patience.</summary>
    private const int Samples = 40;

    [Fact]
    public void What_went_in_comes_out() => RandomFacts.All.Sample(Check, iter: Samples, threads: 1);

    private static void Check(RandomFacts facts)
    {
        FactRun run = FactRun.Of(facts.Files);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        using LoadedFacts loaded = run.Load();
        IEnumerable all = (IEnumerable)Member(loaded, "Facts.Things", "All").GetValue(null)!;
        IFactEntity[] things = [.. all.Cast<IFactEntity>()];
        things.Select(t => t.Id).ShouldBe(facts.Expected.Select(e => e.Id));
        foreach ((IFactEntity thing, (string id, IReadOnlyList<RandomProperty> properties)) in things.Zip(facts.Expected.Select(e => (e.Id, (IReadOnlyList<RandomProperty>)e.Properties))))
        {
            CheckEntity(thing, facts.Properties, properties);
            CheckConstants(loaded, Array.IndexOf(things, thing), facts.Properties, properties);
            Get(loaded, "Facts.Oddities", id).GetType().GetProperty("Thing")!.GetValue(Get(loaded, "Facts.Oddities", id)).ShouldBeSameAs(thing);
        }
    }

    private static void CheckEntity(IFactEntity thing, RandomDeclaration[] declared, IReadOnlyList<RandomProperty> expected)
    {
        PropertyInfo[] properties = [.. Properties(thing.GetType()).Where(p => p.Name is not ("Id" or "Statements")).Take(declared.Length)];
        object statements = thing.GetType().GetProperty("Statements")!.GetValue(thing)!;
        object lists = statements.GetType().GetProperty("AllOf")!.GetValue(statements)!;
        PropertyInfo[] all = Properties(lists.GetType());
        for (int i = 0; i < declared.Length; i++)
        {
            string about = $"{thing.Id}, {declared[i].Model}: {expected[i].Yaml}";
            Rendering.Of(properties[i].GetValue(thing)).ShouldBe(expected[i].Bare, about);
            if (expected[i].Statements is { } annotated)
            {
                string name = properties[i].Name;
                IEnumerable<Statement> found = (IEnumerable<Statement>)all.Single(p => p.Name == name).GetValue(lists)!;
                found.Select(RandomStatement.Render).ShouldBe(annotated, about);
            }
        }
    }

    /// <summary>The constants of an entity: its class is the one at its place among the classes of its kind.</summary>
    private static void CheckConstants(LoadedFacts loaded, int index, RandomDeclaration[] declared, IReadOnlyList<RandomProperty> expected)
    {
        string[] wanted = [.. expected.Where((e, i) => declared[i].Type.CanBeConstant && e.Bare != "null").Select(e => e.Bare)];
        string member = CSharpName.Member(RandomFacts.UsableIds[index], "Things", ReservedNames.Table)!;
        Type? constants = loaded.Assembly.GetType($"Facts.Constants+Things+{member}");
        string[] found = [.. (constants?.GetFields() ?? []).Select(field => Rendering.Of(Constant(field)))];
        found.Order(StringComparer.Ordinal).ShouldBe(wanted.Order(StringComparer.Ordinal), member);
    }

    private static object? Constant(FieldInfo field)
    {
        object? raw = field.GetValue(null);
        return field.FieldType.IsEnum ? Enum.ToObject(field.FieldType, raw!) : raw;
    }

    private static PropertyInfo[] Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).OrderBy(p => p.MetadataToken)];

    private static PropertyInfo Member(LoadedFacts loaded, string type, string name) => loaded.Assembly.GetType(type)!.GetProperty(name)!;

    private static object Get(LoadedFacts loaded, string type, string id) =>
        loaded.Assembly.GetType(type)!.GetMethod("Get")!.Invoke(null, BindingFlags.Default, null, [id], CultureInfo.InvariantCulture)!;
}
