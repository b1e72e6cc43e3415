using System.Globalization;

namespace FactModel.Benchmarks;

/// <summary>The programs that are compiled with the towns.</summary>
internal static class Programs
{
    /// <summary>Prints the microseconds from entering <c>Main</c> to one fact.</summary>
    public static string FirstFact(Contender contender, int towns, bool byName)
    {
        string id = Sample.Id(towns / 2);
        string town = byName ? $"Facts.Towns.{SampleCode.Member(id)}" : $"Facts.Towns.Get(\"{id}\")";
        return $$"""
            internal static class Program
            {
                private static int Main()
                {
                    long start = global::System.Diagnostics.Stopwatch.GetTimestamp();
                    int population = {{(contender == Contender.Empty ? "1" : town + ".Population")}};
                    long end = global::System.Diagnostics.Stopwatch.GetTimestamp();
                    global::System.Console.WriteLine(((end - start) * 1e6 / global::System.Diagnostics.Stopwatch.Frequency).ToString(global::System.Globalization.CultureInfo.InvariantCulture));
                    return population < 0 ? 1 : 0;
                }
            }
            """;
    }

    /// <summary>Methods that read facts, to be called from outside through delegates.</summary>
    public static string Probe(int towns) => $$"""
        public static class Probe
        {
            private static readonly Facts.Town Kept = Facts.Towns.Get("{{Sample.Id(towns / 2)}}");

            public static long Property(int times)
            {
                long sum = 0;
                Facts.Town town = Kept;
                for (int i = 0; i < times; i++)
                {
                    sum += town.Population + town.Name.Length;
                }

                return sum;
            }

            public static long LookUp(string[] ids)
            {
                long sum = 0;
                foreach (string id in ids)
                {
                    sum += Facts.Towns.Get(id).Population;
                }

                return sum;
            }

            public static long Touch()
            {
                long sum = 0;
                foreach (Facts.Town town in Facts.Towns.All)
                {
                    sum += town.Id.Length + town.Name.Length + town.Code.Length + (int)town.Region + town.Population + (long)town.Area
                        + town.Registered + (town.Harbour ? 1 : 0) + town.Country.Length + (town.Note?.Length ?? 0);
                }

                return sum;
            }
        }
        """;

    /// <summary>A project that is published ahead of time, as a user does who cares for the first millisecond.</summary>
    /// <param name="assemblies">Where the runtime and the generator are.</param>
    public static string PublishedProject(string assemblies) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <RuntimeIdentifier>$(NETCoreSdkPortableRuntimeIdentifier)</RuntimeIdentifier>
            <SelfContained>false</SelfContained>
            <PublishReadyToRun>true</PublishReadyToRun>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{assemblies}/FactModel.dll" />
            <Analyzer Include="{assemblies}/FactModel.Generator.dll;{assemblies}/FactModel.Core.dll;{assemblies}/YamlDotNet.dll" />
            <AdditionalFiles Include="*.yaml" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>What a program needs beside it to be run by <c>dotnet</c>.</summary>
    public static string RuntimeConfig => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.Major}}.0.0" } } }""");
}
