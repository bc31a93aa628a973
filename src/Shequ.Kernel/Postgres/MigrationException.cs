namespace Shequ.Kernel.Postgres;

/// <summary>The database and the program do not agree on the schema's history, or a step of it failed.</summary>
public sealed class MigrationException(string message, Exception? inner = null) : Exception(message, inner);
