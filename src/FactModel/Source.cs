namespace FactModel;

/// <summary>A text that facts come from. The text itself stays outside.</summary>
public sealed class Source
{
    /// <summary>Makes a source; generated code does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="title"/> is null.</exception>
    public Source(
        string id, string title, string? publisher, string? language, FactDate? published, string? url, string? sha256, int? length)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Publisher = publisher;
        Language = language;
        Published = published;
        Url = url;
        Sha256 = sha256;
        Length = length;
    }

    /// <summary>The id by which statements cite it.</summary>
    public string Id { get; }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Who published it; null where that is not known.</summary>
    public string? Publisher { get; }

    /// <summary>Its language, a BCP 47 tag; null where the sources file does not say.</summary>
    public string? Language { get; }

    /// <summary>When it was published, as far as that is known.</summary>
    public FactDate? Published { get; }

    /// <summary>Where it is, if it is anywhere.</summary>
    public string? Url { get; }

    /// <summary>The SHA-256 digest of its text as 64 hexadecimal digits; null where it was not taken.</summary>
    public string? Sha256 { get; }

    /// <summary>The length of its text in code points; null where it was not counted.</summary>
    public int? Length { get; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}
