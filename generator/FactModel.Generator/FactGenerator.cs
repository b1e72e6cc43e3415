using System.Collections.Immutable;
using FactModel.Core;
using FactModel.Core.Binding;
using FactModel.Core.Evidence;
using FactModel.Core.Linking;
using FactModel.Core.Model;
using FactModel.Core.Packages;
using FactModel.Core.Problems;
using FactModel.Generator.Emission;
using FactModel.Generator.Pipeline;
using Microsoft.CodeAnalysis;

namespace FactModel.Generator;

/// <summary>
/// The compiler's door: YAML among a project's additional files becomes C#. The steps below are the whole pipeline; each
/// gives something that is compared by value, so that an edit repeats the steps it changes and no others.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class FactGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // What the build passes in.
        IncrementalValuesProvider<AdditionalText> texts = context.AdditionalTextsProvider.Where(static text => FactProject.IsFactPath(text.Path));
        IncrementalValueProvider<Build> build = context.ParseOptionsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => Build.Of(pair.Left, pair.Right)).WithTrackingName(StepNames.Build);

        IncrementalValuesProvider<ReadIndex> indexes = context.AdditionalTextsProvider.Where(static text => PackageInput.IsIndexPath(text.Path))
            .Select(static (text, cancellation) => PackageInput.Read(text, cancellation)).WithTrackingName(StepNames.PackageIndexes);
        IncrementalValueProvider<EquatableArray<PackageIndex>> packages = indexes.Collect()
            .Select(static (all, _) => ReadIndex.Usable(all)).WithTrackingName(StepNames.Packages);
        IncrementalValueProvider<EquatableArray<PackageIndex>> packageKinds = packages
            .Select(static (all, _) => all.Select(p => p.WithoutEntities()).ToEquatableArray()).WithTrackingName(StepNames.PackageKinds);

        // Parse: the model, and each file by itself.
        IncrementalValueProvider<ModelInput> model = texts.Where(static text => FactProject.IsModelPath(text.Path)).Collect()
            .Combine(build).Combine(packageKinds)
            .Select(static (input, cancellation) => ModelInput.Read(input.Left.Left, input.Left.Right, input.Right, cancellation)).WithTrackingName(StepNames.Model);
        IncrementalValueProvider<Scope?> scope = model.Select(static (input, _) => input.Scope).WithTrackingName(StepNames.Scope);
        IncrementalValueProvider<EquatableArray<string>> paths = texts.Where(static text => !FactProject.IsModelPath(text.Path))
            .Select(static (text, _) => text.Path).Collect().Select(static (all, _) => all.ToEquatableArray()).WithTrackingName(StepNames.Paths);
        IncrementalValuesProvider<ParsedText> parsed = texts.Where(static text => !FactProject.IsModelPath(text.Path)).Combine(scope)
            .Where(static pair => pair.Right?.Takes(pair.Left.Path) == true)
            .Select(static (pair, cancellation) => ParsedText.Read(pair.Left, pair.Right!, cancellation)).WithTrackingName(StepNames.Parse);

        // What each says, without places: from here on a comment or a blank line changes nothing.
        IncrementalValuesProvider<FileFacts> facts = parsed.Where(static file => file.File is not null)
            .Select(static (file, _) => file.File!.Facts).WithTrackingName(StepNames.Facts);
        IncrementalValueProvider<EquatableArray<SourceFacts>> sources = parsed.Where(static file => file.Sources is not null)
            .Select(static (file, _) => file.Sources!.Sources).Collect()
            .Select(static (all, _) => all.SelectMany(s => s).ToEquatableArray()).WithTrackingName(StepNames.Sources);
        IncrementalValueProvider<SourceIds> sourceIds = parsed.Where(static file => file.Sources is not null)
            .Select(static (file, _) => file.Sources!).Collect()
            .Select(static (all, _) => SourceIds.Of(all)).WithTrackingName(StepNames.SourceIds);

        // Bind: what only all files together decide.
        IncrementalValueProvider<ImmutableArray<FileIds>> unread = parsed.SelectMany(static (file, _) => file.Unread).Collect();
        IncrementalValueProvider<FactIndex> index = facts.Select(static (file, _) => FileIds.Of(file)).WithTrackingName(StepNames.Ids).Collect()
            .Combine(unread).Combine(scope).Combine(packages)
            .Select(static (input, _) => FactIndex.Of(input.Left.Left.Left.Concat(input.Left.Left.Right), input.Left.Right?.Schema, input.Right))
            .WithTrackingName(StepNames.Index);
        IncrementalValueProvider<Linker?> linker = scope.Combine(index)
            .Select(static (pair, _) => pair.Left is null ? null : new Linker(pair.Left.Schema, pair.Right)).WithTrackingName(StepNames.Linker);
        IncrementalValueProvider<(FactLock Lock, string? Path)> locked = scope
            .Combine(context.AdditionalTextsProvider.Where(static text => EvidenceInput.IsLockPath(text.Path)).Collect())
            .Select(static (input, cancellation) => EvidenceInput.ReadLock(input.Left, input.Right, cancellation)).WithTrackingName(StepNames.Lock);
        IncrementalValueProvider<bool> cites = parsed.Select(static (file, _) => file.File is { } bound && EvidenceChecks.Concern(bound)).Collect()
            .Select(static (all, _) => all.Contains(true));
        IncrementalValueProvider<bool> asksForNames = cites.Combine(build).Select(static (pair, _) => pair.Left || pair.Right.HasIndex);
        IncrementalValueProvider<EquatableArray<FileNames>> names = facts.Combine(scope.Combine(asksForNames)).Where(static pair => pair.Right.Left is not null && pair.Right.Right)
            .Select(static (pair, _) => FileNames.Of(pair.Right.Left!.Schema, pair.Left)).WithTrackingName(StepNames.Names).Collect()
            .Select(static (all, _) => all.ToEquatableArray());
        IncrementalValueProvider<EvidenceInput?> evidence = scope.Combine(names.Combine(packages)).Combine(sources).Combine(locked)
            .Select(static (input, _) => EvidenceInput.Of(input.Left.Left.Left, input.Left.Left.Right.Left, input.Left.Left.Right.Right, input.Left.Right, input.Right));
        IncrementalValuesProvider<FileFacts> standing = facts.Select(static (file, _) => (Facts: file, IsAnnotated: Standings.Concern(file))).Combine(evidence)
            .Select(static (pair, _) => pair.Right is null || !pair.Left.IsAnnotated ? pair.Left.Facts : pair.Right.Apply(pair.Left.Facts)).WithTrackingName(StepNames.Standing);
        IncrementalValuesProvider<LinkedFile> linked = standing.Combine(linker).Where(static pair => pair.Right is not null)
            .Select(static (pair, _) => pair.Right!.Link(pair.Left)).WithTrackingName(StepNames.Link);

        // Emit: types from the model, tables from the ids, data and names page by page.
        IncrementalValuesProvider<FactPageModel> pages = linked.Combine(scope)
            .SelectMany(static (pair, _) => pair.Right is null ? [] : FactPageModel.Of(pair.Right.Schema, pair.Left)).WithTrackingName(StepNames.Pages);
        IncrementalValuesProvider<TableLayout> layouts = index.Combine(scope).SelectMany(static (pair, _) => pair.Right is null ? [] : TableLayout.Of(pair.Right.Schema, pair.Left));
        IncrementalValuesProvider<TableModel> tables = layouts.Select(static (layout, _) => layout.Table).WithTrackingName(StepNames.Tables);
        IncrementalValuesProvider<ShardModel> shards = layouts.SelectMany(static (layout, _) => layout.Shards).WithTrackingName(StepNames.Shards);
        IncrementalValuesProvider<PageData> data = pages.Select(static (page, _) => Packing.Pack(page)).WithTrackingName(StepNames.Data);
        IncrementalValueProvider<LiteralBudget> budget = data.Select(static (page, _) => (page.HintName, page.Units)).Collect()
            .Combine(shards.Select(static (shard, _) => shard.Packed.Length).Collect())
            .Select(static (input, _) => LiteralBudget.Of(input.Left, input.Right.Sum(u => (long)u))).WithTrackingName(StepNames.Budget);
        IncrementalValuesProvider<EmittedFile> types = scope
            .SelectMany(static (input, _) => input is null ? [] : TypesEmitter.Emit(input.Schema)).WithTrackingName(StepNames.Types);
        IncrementalValueProvider<EquatableArray<string>> rules = model
            .Select(static (input, _) => input.Model is null ? [] : input.Model.Rules.Select(r => r.Says).ToEquatableArray());
        IncrementalValuesProvider<EmittedFile> factBase = scope.Combine(sources).Combine(rules).Combine(build)
            .SelectMany(static (input, _) => EmittedFile.FactBase(input.Left.Left.Left?.Schema, input.Left.Left.Right, input.Left.Right, input.Right.Version)).WithTrackingName(StepNames.FactBase);

        IncrementalValuesProvider<EmittedFile> ownIndex = scope.Combine(index).Combine(names).Combine(build)
            .SelectMany(static (input, _) => PackageInput.Emit(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right)).WithTrackingName(StepNames.OwnIndex);
        IncrementalValuesProvider<EmittedFile> ownFiles = scope.Combine(model.Select(static (input, _) => input.Model?.Path)).Combine(paths).Combine(build)
            .SelectMany(static (input, _) => PackageInput.EmitFileList(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right)).WithTrackingName(StepNames.OwnFiles);

        context.RegisterSourceOutput(types, static (output, file) => Output.Add(output, file));
        context.RegisterSourceOutput(factBase, static (output, file) => Output.Add(output, file));
        context.RegisterSourceOutput(ownIndex, static (output, file) => Output.Add(output, file));
        context.RegisterSourceOutput(ownFiles, static (output, file) => Output.Add(output, file));
        context.RegisterSourceOutput(tables, static (output, table) => Output.Add(output, table.HintName, () => TableEmitter.Emit(table)));
        context.RegisterSourceOutput(shards, static (output, shard) => Output.Add(output, shard.HintName, () => TableEmitter.Emit(shard)));
        context.RegisterSourceOutput(
            data.Combine(budget).Select(static (pair, _) => (Page: pair.Left, IsUtf8: pair.Right.Overflows(pair.Left))),
            static (output, input) => Output.Add(output, input.Page, input.IsUtf8));
        context.RegisterSourceOutput(
            pages.Combine(sources), static (output, pair) => Output.Add(output, pair.Left.HintName("names"), () => new MemberEmitter(pair.Left, pair.Right).Emit()));

        // Report: what is wrong, file by file and over all.
        context.RegisterSourceOutput(
            budget.Combine(build).Combine(model).Select(static (input, _) => Checks.Literals(input.Left.Left, input.Left.Right, input.Right)),
            static (output, found) => Output.Report(output, found));
        context.RegisterSourceOutput(model, static (output, input) => Output.Report(output, input.Problems));
        context.RegisterSourceOutput(indexes, static (output, file) => Output.Report(output, file.Problem is { } problem ? [problem] : []));
        context.RegisterSourceOutput(
            model.Combine(paths).Combine(build).Select(static (input, _) => Checks.Files(input.Left.Left, input.Left.Right, input.Right)).WithTrackingName(StepNames.FileChecks),
            static (output, found) => Output.Report(output, found));
        context.RegisterSourceOutput(
            model.Combine(packageKinds).Select(static (input, _) => Checks.SharedReferences(input.Left, input.Right)), static (output, found) => Output.Report(output, found));
        context.RegisterSourceOutput(parsed, static (output, file) => Output.Report(output, file.Problems));
        IncrementalValuesProvider<BoundFile> files = parsed.Where(static file => file.File is not null).Select(static (file, _) => file.File!);
        IncrementalValueProvider<ReferenceChecks?> references = scope.Combine(index).Combine(sourceIds)
            .Select(static (input, _) => input.Left.Left is null ? null : new ReferenceChecks(input.Left.Left.Schema, input.Left.Right, input.Right));
        context.RegisterSourceOutput(
            files.Combine(references).Select(static (pair, _) => pair.Right is null ? [] : Checks.References(pair.Right, pair.Left)).WithTrackingName(StepNames.References),
            static (output, found) => Output.Report(output, found));
        context.RegisterSourceOutput(
            files.Combine(evidence).Select(static (pair, _) => pair.Right is null || !EvidenceChecks.Concern(pair.Left) ? [] : Checks.Evidence(pair.Right, pair.Left)).WithTrackingName(StepNames.Evidence),
            static (output, found) => Output.Report(output, found));
        context.RegisterSourceOutput(evidence, static (output, input) => Output.Report(output, input?.LockProblems ?? []));
        IncrementalValueProvider<ReviewInput> review = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ReviewInput.Of(options.GlobalOptions)).WithTrackingName(StepNames.ReviewDate);
        context.RegisterSourceOutput(review, static (output, input) => Output.Report(output, input.Problem is { } problem ? [problem] : []));
        context.RegisterSourceOutput(
            files.Combine(review.Combine(sources)).Select(static (pair, _) => Checks.Reviews(pair.Right.Left, pair.Right.Right, pair.Left)).WithTrackingName(StepNames.Reviews),
            static (output, found) => Output.Report(output, found));

        // Over all files: only those are looked at that these checks need, so that an edit of another repeats nothing here.
        IncrementalValueProvider<bool> everyFile = scope.Combine(files.Select(static (file, _) => file.Uses.Statements.Count > 0).Collect()).Combine(index).Combine(linker)
            .Select(static (input, _) => Checks.NeedEveryFile(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right));
        IncrementalValueProvider<EquatableArray<Problem>> problems = model
            .Combine(files.Combine(everyFile).Where(static pair => pair.Right || ProjectChecks.Needs(pair.Left)).Select(static (pair, _) => pair.Left).Collect())
            .Combine(sourceIds).Combine(linker).Combine(index)
            .Select(static (input, cancellation) => Checks.Run(
                input.Left.Left.Left.Left, input.Left.Left.Left.Right, input.Left.Left.Right, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(StepNames.Checks);
        context.RegisterSourceOutput(problems, static (output, found) => Output.Report(output, found));
        IncrementalValueProvider<EquatableArray<Problem>> broken = model.Combine(facts.Collect()).Combine(linker)
            .Select(static (input, cancellation) => Checks.Rules(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(StepNames.Rules);
        context.RegisterSourceOutput(broken, static (output, found) => Output.Report(output, found));
    }
}
