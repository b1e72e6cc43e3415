using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using FactModel.Benchmarks.Diffs;
using FactModel.Core.Binding;
using FactModel.Core.Model;
using Microsoft.CodeAnalysis;

namespace FactModel.Benchmarks;

/// <summary>What is measured in a process of its own.</summary>
internal static class Workers
{
    private const int WarmUp = 300;
    private const int WarmMilliseconds = 500;
    private const int CompilerWarmMilliseconds = 6_000;
    private const int MostWarmMilliseconds = 40_000;
    private const double StillQuicker = 0.97;
    private const int WarmUpsInWindow = 25;
    private const int WarmUpsBetweenPauses = 5;
    private const int PauseMilliseconds = 150;

    public static int Run(string[] arguments)
    {
        int Number(int i) => int.Parse(arguments[i], CultureInfo.InvariantCulture);
        switch (arguments[0])
        {
            case "compile":
                Compile(Enum.Parse<Contender>(arguments[1]), Number(2), Number(3));
                return 0;
            case "peak":
                Peak(Enum.Parse<Contender>(arguments[1]), arguments[2]);
                return 0;
            case "read":
                Read(Number(1), Number(2));
                return 0;
            case "access":
                Access(Number(1), Number(2));
                return 0;
            case "touch":
                Touch(arguments[1], Number(2));
                return 0;
            case "first":
                First(arguments[1], arguments[2], arguments[3]);
                return 0;
            case "edit":
                Edit(Number(1), Number(2), Number(3));
                return 0;
            case "diff":
                DiffWorker.Run(Number(1), Number(2));
                return 0;
            default:
                Console.Error.WriteLine($"No worker is called {arguments[0]}.");
                return 2;
        }
    }

    private static void Compile(Contender contender, int count, int times)
    {
        string folder = Directory.CreateTempSubdirectory("factmodel-").FullName;
        WarmUpCompiler(contender, folder);
        Town[] towns = Sample.Towns(count);
        ImmutableArray<AdditionalText> texts = Compiler.Texts(contender, towns);
        string code = Compiler.Code(contender, towns);
        List<Compiled> all = [];
        for (int i = 0; i < times; i++)
        {
            GC.Collect();
            all.Add(Compiler.CompileInto(folder, texts, code));
        }

        Directory.Delete(folder, recursive: true);

        Worker.Print("whole", all.Select(c => c.Whole.TotalMilliseconds));
        Worker.Print("generator", all.Select(c => c.Generator.TotalMilliseconds));
        Worker.Print("compiler", all.Select(c => c.Rest.TotalMilliseconds));
    }

    /// <summary>Compiles a small base until that gets no quicker: the best of a window is hardly better than that of the one before.</summary>
    private static void WarmUpCompiler(Contender contender, string folder)
    {
        Town[] few = Sample.Towns(WarmUp);
        ImmutableArray<AdditionalText> texts = Compiler.Texts(contender, few);
        string code = Compiler.Code(contender, few);
        double before = double.PositiveInfinity;
        for (Stopwatch warming = Stopwatch.StartNew(); warming.ElapsedMilliseconds < MostWarmMilliseconds;)
        {
            double best = double.PositiveInfinity;
            for (int i = 0; i < WarmUpsInWindow; i++)
            {
                best = Math.Min(best, Compiler.CompileInto(folder, texts, code).Rest.TotalMilliseconds);
                if (i % WarmUpsBetweenPauses == 0)
                {
                    // The runtime compiles for speed what it has counted, once nothing new has been called for a tenth of a second.
                    Thread.Sleep(PauseMilliseconds);
                }
            }

            if (best > StillQuicker * before)
            {
                break;
            }

            before = best;
        }
    }

    /// <summary>One compile in a process that does nothing else.</summary>
    private static void Peak(Contender contender, string folder)
    {
        ImmutableArray<AdditionalText> texts = SampleFolder.Texts(folder);
        if (contender == Contender.TextsAlone)
        {
            foreach (AdditionalText text in texts)
            {
                text.GetText();
            }

            Compiler.CompileInto(folder, [], "");
            GC.KeepAlive(texts);
        }
        else
        {
            Compiler.CompileInto(folder, texts, SampleFolder.Code(folder));
        }

        Worker.Print("peak", Worker.PeakMegabytes());
    }

    private static void Read(int count, int times)
    {
        Town[] towns = Sample.Towns(count);
        string[] texts = [.. SampleYaml.Files(towns, Members.None).Skip(2).Select(f => f.Text)];
        FactSchema schema = ModelBinder.Bind("/facts/factmodel.yaml", SampleYaml.Model(Members.None)).Schema!;
        FileMatch match = new(schema.Kind("town")!, "towns-0000.yaml", null);
        string all = string.Concat(texts);

        Interleave(
            times,
            CompilerWarmMilliseconds,
            ("events", () => texts.Sum(Events)),
            ("facts", () => texts.Sum(text => FileBinder.Bind(schema, match, "/facts/towns-0000.yaml", text).Facts.Entities.Count)),
            ("deserialised", () => Peers.ReadYaml(all).Count));
        Worker.Print("facts-bytes", Allocated(() => texts.Sum(text => FileBinder.Bind(schema, match, "/facts/towns-0000.yaml", text).Facts.Entities.Count)) / count);
        Worker.Print("events-bytes", Allocated(() => texts.Sum(Events)) / count);
    }

    private static int Events(string text)
    {
        YamlDotNet.Core.Parser parser = new(new StringReader(text));
        int events = 0;
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }

    private static void Access(int count, int times)
    {
        Town[] towns = Sample.Towns(count);
        string[] ids = [.. Enumerable.Range(0, 20_000).Select(i => Sample.Id((int)((uint)(i * 7919) % (uint)count)))];
        CompiledTowns facts = CompiledTowns.Of(Contender.ById, towns);
        System.Collections.Frozen.FrozenDictionary<string, Town> frozen = Peers.ById(towns);
        Town kept = towns[count / 2];
        const int Reads = 1_000_000;

        Interleave(times, WarmMilliseconds, ("property/facts", () => facts.Property(Reads)), ("property/hand-written", () => Peers.Property(kept, Reads)));
        Interleave(times, WarmMilliseconds, ("look-up/facts", () => facts.LookUp(ids)), ("look-up/FrozenDictionary", () => Peers.LookUp(frozen, ids)));
        facts.Touch();
        Interleave(times, WarmMilliseconds, ("walk/facts", () => facts.Touch()), ("walk/hand-written", () => Peers.Touch(towns)));
        Worker.Print("allocated", Allocated(() => facts.Property(1000)) + Allocated(() => facts.LookUp(ids)));
        Worker.Print("allocated-walk", Allocated(() => facts.Touch()));
    }

    /// <summary>One fact of a serialised file, from opening the file on.</summary>
    private static void First(string what, string file, string id)
    {
        Stopwatch watch = Stopwatch.StartNew();
        byte[] bytes = File.ReadAllBytes(file);
        int population = Peers.ById(what == "json" ? Peers.ReadJson(bytes) : Peers.ReadMemoryPack(bytes))[id].Population;
        watch.Stop();
        GC.KeepAlive(population);
        Worker.Print("ms", watch.Elapsed.TotalMilliseconds);
    }

    /// <summary>Reads every fact once, in a process that has read none.</summary>
    private static void Touch(string what, int count)
    {
        Town[] towns = Sample.Towns(count);
        CompiledTowns? facts = what == "facts" ? CompiledTowns.Of(Contender.ById, towns) : null;
        byte[] bytes = what == "json" ? Peers.Json(towns) : what == "memorypack" ? Peers.MemoryPack(towns) : [];
        long expected = Peers.Touch(towns);
        towns = [];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Town[] held = [];
        Stopwatch watch = Stopwatch.StartNew();
        long sum = facts is not null ? facts.Touch() : Peers.Touch(held = what == "json" ? Peers.ReadJson(bytes) : Peers.ReadMemoryPack(bytes));
        watch.Stop();
        long after = GC.GetTotalMemory(forceFullCollection: true);
        if (sum != expected)
        {
            throw new InvalidOperationException($"{what} reads {sum}, not {expected}.");
        }

        GC.KeepAlive(held);
        GC.KeepAlive(facts);
        GC.KeepAlive(bytes);
        Worker.Print("ms", watch.Elapsed.TotalMilliseconds);
        Worker.Print("bytes", (after - before) / (double)count);
    }

    private static void Edit(int files, int perFile, int times)
    {
        EditSession session = new(files, perFile);
        List<double> values = [];
        List<double> comments = [];
        List<double> entities = [];
        List<double> code = [];
        for (int i = 0; i < times; i++)
        {
            int file = (i * 37) % files;
            values.Add(session.EditValue(file, i));
            comments.Add(session.AddComment(file, i));
            entities.Add(session.AddEntity(file, i));
            code.Add(session.EditCode(i));
        }

        const int WarmUps = 30;
        Worker.Print("value", values.Skip(WarmUps));
        Worker.Print("comment", comments.Skip(WarmUps));
        Worker.Print("entity", entities.Skip(WarmUps));
        Worker.Print("code", code.Skip(WarmUps));
    }

    /// <summary>Takes turns, so that what else the machine does falls on all alike. Nothing is counted before the runtime had time to compile for speed.</summary>
    private static void Interleave(int times, int warmMilliseconds, params (string Name, Func<long> Work)[] contenders)
    {
        List<double>[] taken = [.. contenders.Select(_ => new List<double>())];
        Stopwatch warming = Stopwatch.StartNew();
        for (int turn = 0; turn < times;)
        {
            bool isWarm = warming.ElapsedMilliseconds > warmMilliseconds;
            turn += isWarm ? 1 : 0;
            for (int i = 0; i < contenders.Length; i++)
            {
                Stopwatch watch = Stopwatch.StartNew();
                long result = contenders[i].Work();
                watch.Stop();
                GC.KeepAlive(result);
                if (isWarm)
                {
                    taken[i].Add(watch.Elapsed.TotalMilliseconds);
                }
            }
        }

        for (int i = 0; i < contenders.Length; i++)
        {
            Worker.Print(contenders[i].Name, taken[i]);
        }
    }

    private static double Allocated(Func<long> work)
    {
        long first = work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long second = work();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return first == second ? allocated : throw new InvalidOperationException($"The same work gave {first} and {second}.");
    }
}
