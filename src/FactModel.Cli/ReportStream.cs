namespace FactModel.Cli;

/// <summary>
/// The output or the error stream of a process. Where it takes no more (a full disk, a closed descriptor), that is said once; after
/// it, or where there is nobody to say it to, what is written goes nowhere. A reader who has seen enough is no failure: the
/// runtime passes over a closed pipe.
/// </summary>
/// <param name="stream">The stream.</param>
/// <param name="isOutput">Whether a failure is to be said.</param>
internal sealed class ReportStream(Stream stream, bool isOutput) : Stream
{
    private bool _hasFailed;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush() => Try(stream.Flush);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Try(() => stream.Write(buffer, offset, count));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Try(Action write)
    {
        if (_hasFailed)
        {
            return;
        }

        try
        {
            write();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasFailed = true;
            if (isOutput)
            {
                throw new CannotRunException($"the output cannot be written: {(exception.InnerException ?? exception).Message}");
            }
        }
    }
}
