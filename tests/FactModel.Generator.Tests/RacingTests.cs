namespace FactModel.Generator.Tests;

/// <summary>Threads that read the same facts for the first time, at once, get the same objects. Nothing on the way takes a lock.</summary>
public sealed class RacingTests
{
    private const int Entities = 600;
    private const int Threads = 8;
    private const int Races = 10;

    private const string Model = """
        namespace: Facts
        kinds:
          town:
            files: "*.yaml"
            properties:
              name: text
              twin: town?
              tags: text[]?
              country: { type: "text?" }
              note: { type: text? }
        """;

    private const string Reader = """
        /// <summary>Reads everything.</summary>
        public static class Reader
        {
            /// <summary>Reads everything from a place on.</summary>
            public static object[] Read(int start, System.Threading.Barrier barrier)
            {
                int count = 600;
                object[] found = new object[4 * count];
                barrier.SignalAndWait();
                for (int step = 0; step < count; step++)
                {
                    int i = (start + (step * 7)) % count;
                    Facts.Town town = i % 2 == 0 ? Facts.Towns.Get("town-" + i) : Facts.Towns.All[i];
                    found[i] = town;
                    found[count + i] = town.Statements;
                    found[(2 * count) + i] = town.Twin!;
                    found[(3 * count) + i] = town.Twins.Count + town.Name + town.Statements.Note!.Value;
                }

                return found;
            }
        }
        """;

    [Fact]
    public void Racing_threads_read_the_same_objects()
    {
        FactRun run = new(
            [new MemoryText("/facts/factmodel.yaml", Model.Replace("twin: town?", "twin: { type: town?, inverse: twins }", StringComparison.Ordinal)), new MemoryText("/facts/towns.yaml", Towns())],
            Reader);
        run.GeneratorDiagnostics.ShouldBeEmpty();
        for (int race = 0; race < Races; race++)
        {
            using LoadedFacts facts = run.Load();
            Func<int, Barrier, object[]> read = facts.Assembly.GetType("Reader")!.GetMethod("Read")!.CreateDelegate<Func<int, Barrier, object[]>>();
            using Barrier barrier = new(Threads);
            object[][] found = new object[Threads][];
            Thread[] threads = [.. Enumerable.Range(0, Threads).Select(t => new Thread(() => found[t] = read(t * Entities / Threads, barrier)))];
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());

            found[0].ShouldAllBe(o => o != null);
            foreach (object[] other in found.Skip(1))
            {
                // Entities are one object an id; texts that are made anew are equal.
                other.Take(Entities).Zip(found[0]).ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
                other.Skip(2 * Entities).Zip(found[0].Skip(2 * Entities)).ShouldAllBe(pair => pair.First.Equals(pair.Second));
            }
        }
    }

    private static string Towns() => string.Concat(Enumerable.Range(0, Entities).Select(i =>
        $"town-{i}:\n  name: Town {i}\n  twin: town-{(i + 1) % Entities}\n  tags: [a, b{i}]\n  note: {{ value: said {i}, certainty: reported }}\n"));
}
