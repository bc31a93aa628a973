namespace Shequ.Kernel.Postgres;

/// <summary>The private database server cannot be used; the message tells a person what to do.</summary>
public class EmbeddedServerException(string message, Exception? inner = null) : Exception(message, inner);
