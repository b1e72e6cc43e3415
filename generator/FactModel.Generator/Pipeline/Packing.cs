using FactModel.Generator.Emission;

namespace FactModel.Generator.Pipeline;

/// <summary>The packing of pages, as a step: a failure is kept beside the page, to be reported where the page is emitted.</summary>
internal static class Packing
{
    public static PageData Pack(FactPageModel page)
    {
        try
        {
            return PageData.Of(page);
        }
        catch (Exception exception) when (Guard.IsFailure(exception))
        {
            return PageData.Failed(page, Guard.Problem(exception, $"packing {page.HintName("data")}", null));
        }
    }
}
