using System.Diagnostics;
using FactModel.Core;
using FactModel.Core.Diffing;

namespace FactModel.Benchmarks.Diffs;

/// <summary>Reading two states, and comparing them, in a process of its own.</summary>
internal static class DiffWorker
{
    private const int WarmMilliseconds = 6_000;

    public static void Run(int count, int times)
    {
        (string Path, string Text)[] before = [.. SampleYaml.Files(Sample.Towns(count), Members.None)];
        (string Path, string Text)[] now = [.. SampleYaml.Files(DiffSample.Edited(count), Members.None)];
        List<double> reading = [];
        List<double> comparing = [];
        for (Stopwatch warming = Stopwatch.StartNew(); reading.Count < times;)
        {
            bool isWarm = warming.ElapsedMilliseconds > WarmMilliseconds;
            GC.Collect();
            Stopwatch watch = Stopwatch.StartNew();
            DiffSide previous = Read(before);
            DiffSide current = Read(now);
            double read = watch.Elapsed.TotalMilliseconds;
            int changes = FactDiff.Compare(previous, current).Changes.Count;
            double both = watch.Elapsed.TotalMilliseconds;
            if (changes != DiffSample.Changes(count))
            {
                throw new InvalidOperationException($"{changes} changes were reported, of {DiffSample.Changes(count)}.");
            }

            if (isWarm)
            {
                reading.Add(read);
                comparing.Add(both);
            }
        }

        Worker.Print("read", reading);
        Worker.Print("compared", comparing);
        Worker.Print("bytes", Allocated(Read(before), Read(now)) / (double)count);
    }

    /// <summary>As the command reads them: texts of files that changed are asked for again.</summary>
    private static DiffSide Read((string Path, string Text)[] files)
    {
        Dictionary<string, string> texts = files.ToDictionary(f => f.Path, f => f.Text, StringComparer.Ordinal);
        return new DiffSide(FactProject.Read(new FactText(files[0].Path, files[0].Text), files.Skip(1).Select(f => new FactText(f.Path, f.Text))))
        {
            Text = path => texts.GetValueOrDefault(path),
        };
    }

    private static long Allocated(DiffSide previous, DiffSide current)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(FactDiff.Compare(previous, current));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
