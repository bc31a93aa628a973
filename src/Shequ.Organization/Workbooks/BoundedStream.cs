namespace Shequ.Organization.Workbooks;

/// <summary>Lets through no more bytes than allowed between two marks, so that one node cannot fill the memory.</summary>
internal sealed class BoundedStream(Stream inner, int most) : Stream
{
    private long since;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        since += read;
        return since <= most ? read : throw new WorkbookException("文件中有异常巨大的单行或单格，已拒绝读取。请核对文件来源。");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>A node has been read; counting begins anew.</summary>
    internal void Mark() => since = 0;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
