namespace Shequ.Population.Residents;

/// <summary>户籍变动种类.</summary>
public enum RegistrationChange : short
{
    /// <summary>户籍迁入本社区.</summary>
    In,

    /// <summary>户籍迁出本社区.</summary>
    Out,

    /// <summary>户籍在外地变更.</summary>
    Elsewhere,
}
