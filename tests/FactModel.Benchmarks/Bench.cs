using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>Takes every figure. Contenders take turns; each turn is a fresh process.</summary>
internal sealed class Bench(IReadOnlyList<int> sizes, int rounds, Action<string> progress)
{
    private const string Facts = "facts, by id";
    private const string Named = "facts, a member each";
    private const string Ahead = ", published ReadyToRun";
    private const string Annotated = "facts, by id, with evidence";
    private const string Empty = "no facts";
    private const string Fields = "C#, a field each";
    private const string Array = "C#, one array";
    private const string Literals = "C#, the same literals alone";
    private const string EmptyMembers = "C#, as many empty members alone";
    private const string TextsAlone = "YAML, its texts alone";
    private const string HandWritten = "hand-written objects";
    private const string MemoryPack = "MemoryPack";
    private const string Json = "System.Text.Json, source-generated";
    private const string Frozen = "FrozenDictionary";

    /// <summary>What a compile of fields and named members is not waited for.</summary>
    private const int MostMembers = 10_000;

    public IReadOnlyList<Figure> Run() =>
        [.. Compile(), .. Read(), FirstFact(), .. Access(), .. Touch(), .. Edits(), Size()];

    /// <summary>What stays alike on a noisy machine, in a minute: ratios within one process or one pair of processes, and sizes.</summary>
    public IReadOnlyList<Figure> RunStable() => [.. Read(), .. Access(), .. Touch(), Size()];

    /// <summary>The figures that are taken together; null where there is no such part.</summary>
    public IEnumerable<Figure>? Part(string name) => name switch
    {
        "compile" => Compile(),
        "read" => Read(),
        "first-fact" => [FirstFact()],
        "access" => Access(),
        "touch" => Touch(),
        "edits" => Edits(),
        "size" => [Size()],
        _ => null,
    };

    private IEnumerable<Figure> Compile()
    {
        Figure compiler = new("compiler", "The compiler's own time", "ms",
            "Binding and emitting, in process, in a compiler that was warmed up until it got no quicker, as a compiler server is after some builds. The generator's own time, with the parsing of what it wrote, is the next figure.", Empty)
        {
            Goals = { [Facts] = "2x", [Named] = "3x at 10,000" },
        };
        Figure once = new("csc", "The SDK's compiler, once", "ms",
            "A process of `csc` from its start to its end, compiling once what the generator has written: nobody warmed it up, as in a build without a compiler server.", Empty)
        {
            Goals = { [Facts] = "2x", [Named] = "3x at 10,000" },
        };
        Figure generator = new("generator", "The generator's time in a build from nothing", "ms", "Reading the YAML, checking it, and writing the C#, in a warm compiler.", null);
        Figure peak = new("memory", "Peak memory of the compiler's process", "MB", "One compile in a process of its own, the compiler itself and the texts that it reads included.", Empty) { Goals = { [Facts] = "2x" } };
        (string Name, Contender Contender)[] all =
            [(Empty, Contender.Empty), (Literals, Contender.Literals), (Facts, Contender.ById), (Annotated, Contender.Annotated), (Named, Contender.Named), (EmptyMembers, Contender.EmptyMembers), (Fields, Contender.Fields), (Array, Contender.Array)];
        foreach (int size in sizes)
        {
            for (int round = 0; round < rounds; round++)
            {
                foreach ((string name, Contender contender) in all)
                {
                    if (size > MostMembers && contender is (Contender.Named or Contender.EmptyMembers or Contender.Fields or Contender.Array))
                    {
                        string why = contender == Contender.Named ? "FM0404: too many members" : "not waited for";
                        compiler.Miss(name, size, why);
                        once.Miss(name, size, why);
                        continue;
                    }

                    progress($"compile {name} {size:N0}");
                    if (TryWorker(out Dictionary<string, double[]> taken, "compile", contender.ToString(), Text(size), "3") is { } error)
                    {
                        compiler.Miss(name, size, error);
                        continue;
                    }

                    compiler.Add(name, size, taken["compiler"]);
                    once.Add(name, size, SdkCompiler.Milliseconds(contender, Sample.Towns(size), times: 3));
                    peak.Add(name, size, Peak(contender, size));
                    if (Compiler.IsGenerated(contender))
                    {
                        generator.Add(name, size, taken["generator"]);
                    }
                }

                peak.Add(TextsAlone, size, Peak(Contender.TextsAlone, size));
            }
        }

        return [compiler, once, generator, peak];
    }

    /// <summary>What a million entities cost, as lines of text: one compile, its peak, and one reading of every fact.</summary>
    public IEnumerable<string> Million()
    {
        const int size = 1_000_000;
        progress($"compile {size:N0}");
        Dictionary<string, double[]> compile = Worker.Self("compile", nameof(Contender.ById), Text(size), "1");
        yield return string.Create(CultureInfo.InvariantCulture, $"compile from nothing: {compile["whole"][0] / 1000:N0} s, {compile["generator"][0] / 1000:N0} s of it the generator's");
        progress($"peak {size:N0}");
        yield return string.Create(CultureInfo.InvariantCulture, $"peak memory of the compiler's process: {Peak(Contender.ById, size)[0] / 1000:N1} GB");
        progress($"touch {size:N0}");
        yield return string.Create(CultureInfo.InvariantCulture, $"reading every fact once: {Worker.Self("touch", "facts", Text(size))["ms"][0] / 1000:N1} s");
    }

    private static double[] Peak(Contender contender, int size)
    {
        using SampleFolder folder = new(contender, Sample.Towns(size));
        return Worker.Self("peak", contender.ToString(), folder.Path)["peak"];
    }

    private IEnumerable<Figure> Read()
    {
        const string events = "YamlDotNet, events alone";
        Figure time = new("read", "Reading YAML", "ms", "From text to facts with their problems, beside YamlDotNet's bare event loop over the same texts, with the garbage collector that the compiler runs with.", events) { Goals = { ["facts"] = "1.33x" } };
        Figure allocated = new("read-allocation", "Allocated while reading, an entity", "bytes", "", events);
        foreach (int size in sizes)
        {
            progress($"read {size:N0}");
            Dictionary<string, double[]> taken = Worker.Self("read", Text(size), Text(2 * rounds));
            time.Add(events, size, taken["events"]);
            time.Add("facts", size, taken["facts"]);
            time.Add("YamlDotNet, deserialised", size, taken["deserialised"]);
            allocated.Add(events, size, taken["events-bytes"]);
            allocated.Add("facts", size, taken["facts-bytes"]);
        }

        return [time, allocated];
    }

    private Figure FirstFact()
    {
        Figure figure = new("first-fact", "The first fact", "ms", "From entering `Main` of a fresh process to one property of one entity.", null)
        {
            Goals = { [Facts] = "1.5 ms", [Named] = "1.5 ms", [Facts + Ahead] = "1.5 ms", [Named + Ahead] = "1.5 ms" },
        };
        (string Name, Contender Contender, bool ByName)[] all =
            [(Facts, Contender.ById, false), (Named, Contender.Named, true), (Fields, Contender.Fields, true), (Array, Contender.Array, false)];
        foreach (int size in sizes.Prepend(60))
        {
            foreach ((string name, Contender contender, bool byName) in all.Where(c => size <= MostMembers || c.Contender == Contender.ById))
            {
                progress($"first fact {name} {size:N0}");
                using CompiledProgram program = CompiledProgram.Of(contender, Sample.Towns(size), byName);
                figure.Add(name, size, Milliseconds(program));
                if (Compiler.IsGenerated(contender))
                {
                    progress($"first fact {name}{Ahead} {size:N0}");
                    using CompiledProgram published = CompiledProgram.Published(contender, Sample.Towns(size), byName);
                    figure.Add(name + Ahead, size, Milliseconds(published));
                }
            }

            foreach ((string name, string what) in ((string, string)[])[(MemoryPack, "memorypack"), (Json, "json")])
            {
                progress($"first fact {name} {size:N0}");
                string file = Path.GetTempFileName();
                File.WriteAllBytes(file, what == "json" ? Peers.Json(Sample.Towns(size)) : Peers.MemoryPack(Sample.Towns(size)));
                figure.Add(name, size, Enumerable.Range(0, 2 * rounds).Select(_ => Worker.Self("first", what, file, Sample.Id(size / 2))["ms"][0]));
                File.Delete(file);
            }
        }

        return figure;

        IEnumerable<double> Milliseconds(CompiledProgram program) => [.. Enumerable.Range(0, 4 * rounds).Select(_ => Worker.Run(program.Path)[""][0] / 1000)];
    }

    private IEnumerable<Figure> Access()
    {
        Figure property = new("access", "Reading a property, a million times", "ms", "Of an entity that is held; nothing is allocated.", HandWritten) { Goals = { [Facts] = "1.2x" } };
        Figure lookUp = new("look-up", "Look-up by id, 20,000 times", "ms", "Ids all over the base, once each entity was made.", Frozen) { Goals = { [Facts] = "1.5x" } };
        Figure allocated = new("access-allocation", "Allocated by reading a thousand properties and looking up 20,000 ids", "bytes", "", null);
        foreach (int size in sizes)
        {
            progress($"access {size:N0}");
            for (int round = 0; round < rounds; round++)
            {
                Dictionary<string, double[]> taken = Worker.Self("access", Text(size), "15");
                property.Add(HandWritten, size, taken["property/hand-written"]);
                property.Add(Facts, size, taken["property/facts"]);
                lookUp.Add(Frozen, size, taken["look-up/FrozenDictionary"]);
                lookUp.Add(Facts, size, taken["look-up/facts"]);
                allocated.Add(Facts, size, taken["allocated"]);
            }
        }

        return [property, lookUp, allocated];
    }

    private IEnumerable<Figure> Touch()
    {
        Figure time = new("touch", "Reading every fact once, in a fresh process", "ms", "Facts from the loaded assembly; the others from bytes in memory.", MemoryPack) { Goals = { [Facts] = "1x" } };
        Figure memory = new("objects", "Memory held once every fact was read, an entity", "bytes", "", MemoryPack) { Goals = { [Facts] = "1x" } };
        foreach (int size in sizes)
        {
            for (int round = 0; round < 2 * rounds; round++)
            {
                foreach ((string name, string what) in ((string, string)[])[(Facts, "facts"), (MemoryPack, "memorypack"), (Json, "json")])
                {
                    progress($"touch {name} {size:N0}");
                    Dictionary<string, double[]> taken = Worker.Self("touch", what, Text(size));
                    time.Add(name, size, taken["ms"]);
                    memory.Add(name, size, taken["bytes"]);
                }
            }
        }

        return [time, memory];
    }

    private IEnumerable<Figure> Edits()
    {
        Figure figure = new("edits", "An edit, in an editor's session", "ms", "Files of 100 entities, after thirty edits of each kind; the compiler reads what changed again.", null)
        {
            Goals = { ["a value"] = "15 ms", ["an added entity"] = "40 ms", ["unrelated C#"] = "5 ms" },
        };
        foreach (int size in sizes)
        {
            progress($"edits {size:N0}");
            Dictionary<string, double[]> taken = Worker.Self("edit", Text(size / 100), "100", Text(30 + (10 * rounds)));
            figure.Add("a comment", size, taken["comment"]);
            figure.Add("a value", size, taken["value"]);
            figure.Add("an added entity", size, taken["entity"]);
            figure.Add("unrelated C#", size, taken["code"]);
        }

        return [figure];
    }

    private Figure Size()
    {
        Figure figure = new("size", "Size, a fact", "bytes", "A fact is one property of one entity.", MemoryPack);
        foreach (int size in sizes)
        {
            progress($"size {size:N0}");
            Town[] towns = Sample.Towns(size);
            double facts = towns.Sum(t => 8 + (t.Note is null ? 0 : 1) + (t.Twin is null ? 0 : 1));
            byte[] yaml = Encoding.UTF8.GetBytes(SampleYaml.Towns(towns, annotated: false));
            figure.Add("YAML", size, yaml.Length / facts);
            figure.Add("YAML, gzip", size, Zipped(yaml) / facts);
            figure.Add("JSON", size, Peers.Json(towns).Length / facts);
            figure.Add(MemoryPack, size, Peers.MemoryPack(towns).Length / facts);
            figure.Add(Facts, size, Compiler.Image(Compiler.Texts(Contender.ById, towns), "", "").Length / facts);
        }

        return figure;
    }

    private static double Zipped(byte[] bytes)
    {
        using MemoryStream target = new();
        using (GZipStream zip = new(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return target.Length;
    }

    /// <summary>What went wrong, in a few words; null where nothing did.</summary>
    private static string? TryWorker(out Dictionary<string, double[]> taken, params string[] arguments)
    {
        try
        {
            taken = Worker.Self(arguments);
            return null;
        }
        catch (InvalidOperationException error)
        {
            taken = [];
            int at = error.Message.IndexOf("error ", StringComparison.Ordinal);
            return at < 0 ? throw new InvalidOperationException(error.Message, error) : error.Message.Substring(at + "error ".Length, 6);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
