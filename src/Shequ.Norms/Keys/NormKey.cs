namespace Shequ.Norms.Keys;

/// <summary>The shape of the value that a key holds, which decides the operators that fit it.</summary>
public enum KeyShape
{
    /// <summary>One number with a unit.</summary>
    Number,

    /// <summary>A part of a whole, kept as two numbers so that nothing is rounded.</summary>
    Ratio,

    /// <summary>Many numbers of one kind, of which the smallest and the largest are known.</summary>
    Items,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A set of words from a declared vocabulary.</summary>
    Kinds,

    /// <summary>The day on which something last happened.</summary>
    Date,

    /// <summary>An ordered procedure.</summary>
    Procedure,
}

/// <summary>Whether a key is held against what is so (a state) or guides what someone does (an act).</summary>
public enum KeyUse
{
    /// <summary>All norms in force on the key are evaluated side by side.</summary>
    State,

    /// <summary>An act asks for the one value that holds on its day.</summary>
    Act,
}

/// <summary>规范键: a question that norms answer, known to packs and code by one name.</summary>
/// <param name="Name">Dotted lower-case English name, unique.</param>
/// <param name="Chinese">What people read.</param>
/// <param name="Unit">Unit of the value; for a ratio "part/whole".</param>
public sealed record NormKey(string Name, string Chinese, KeyShape Shape, string Unit, KeyUse Use, Vocabulary? Words = null)
{
    public static NormKey Number(string name, string chinese, string unit) => new(name, chinese, KeyShape.Number, unit, KeyUse.State);

    public static NormKey Ratio(string name, string chinese, string units) => new(name, chinese, KeyShape.Ratio, units, KeyUse.State);

    public static NormKey Items(string name, string chinese, string unit) => new(name, chinese, KeyShape.Items, unit, KeyUse.State);

    public static NormKey Flag(string name, string chinese) => new(name, chinese, KeyShape.Flag, "", KeyUse.State);

    public static NormKey Kinds(string name, string chinese, Vocabulary words) => new(name, chinese, KeyShape.Kinds, "", KeyUse.State, words);

    public static NormKey Date(string name, string chinese) => new(name, chinese, KeyShape.Date, "", KeyUse.State);

    public static NormKey Procedure(string name, string chinese) => new(name, chinese, KeyShape.Procedure, "", KeyUse.Act);

    /// <summary>The unit of the part of a ratio.</summary>
    public string PartUnit => Unit.Split('/')[0];

    /// <summary>The unit of the whole of a ratio.</summary>
    public string WholeUnit => Unit.Split('/')[^1];

    /// <summary>The same key as a parameter of an act.</summary>
    public NormKey ForAct() => this with { Use = KeyUse.Act };

    public override string ToString() => Name;
}
