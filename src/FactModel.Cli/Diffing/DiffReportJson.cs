using System.Text.Json.Serialization;

namespace FactModel.Cli.Diffing;

/// <summary>How a report is JSON: member names in camel case, and every member written, also where it is null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DiffReport))]
internal sealed partial class DiffReportJson : JsonSerializerContext;
