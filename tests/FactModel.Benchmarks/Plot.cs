using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace FactModel.Benchmarks;

/// <summary>A figure as a picture: cost against size, both logarithmic.</summary>
internal static class Plot
{
    public static string Svg(Figure figure)
    {
        PlotModel plot = new() { Title = figure.Title, Background = OxyColors.White, DefaultFont = "sans-serif" };
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "entities", MajorGridlineStyle = LineStyle.Dot });
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Title = figure.Unit, MajorGridlineStyle = LineStyle.Dot });
        plot.Legends.Add(new Legend { LegendPosition = LegendPosition.TopLeft });
        foreach (string contender in figure.Contenders)
        {
            LineSeries line = new() { Title = contender, MarkerType = MarkerType.Circle };
            line.Points.AddRange(figure.Sizes.Where(s => figure.Of(contender, s) is { Median: > 0 }).Select(s => new DataPoint(s, figure.Of(contender, s)!.Median)));
            plot.Series.Add(line);
        }

        using MemoryStream target = new();
        new SvgExporter { Width = 720, Height = 420 }.Export(plot, target);
        return System.Text.Encoding.UTF8.GetString(target.ToArray()).TrimStart('\uFEFF');
    }
}
