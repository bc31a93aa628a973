namespace Shequ.Kernel.Auditing;

/// <summary>What is wrong with an entry of the record.</summary>
public enum AuditFault
{
    /// <summary>缺失: the entry with this number is not there.</summary>
    Missing,

    /// <summary>被改: its content is not what its hash was made of.</summary>
    Altered,

    /// <summary>接不上: it is whole in itself but does not follow from the entry before it.</summary>
    Detached,

    /// <summary>截断: entries that an earlier verification saw are gone from the end.</summary>
    CutOff,

    /// <summary>重写: a whole chain, but not the one that an earlier verification saw.</summary>
    Rewritten,
}

/// <summary>断点: the first entry of a chain that cannot be trusted; whatever comes after it cannot either.</summary>
public sealed record AuditBreak(long Sequence, AuditFault Fault);

/// <summary>校验结果: how far a chain holds, and the hash with which it ends, to be kept elsewhere and compared later.</summary>
/// <param name="Break">Null where the whole chain holds.</param>
public sealed record AuditCheck(long Entries, byte[] Head, AuditBreak? Break);

/// <summary>校验标记: how far a chain went when it was verified before, kept outside the database.</summary>
public sealed record AuditMark(long Entries, byte[] Head);
