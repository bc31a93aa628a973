using Shequ.Kernel.Acts;
using Shequ.Kernel.Postgres;
using Shequ.Organization.RuleBooks;

namespace Shequ.Cli;

/// <summary>Maps failures to a message and an exit code, once for all commands.</summary>
internal static class Failures
{
    internal static async Task<int> Guard(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            return Say("已取消。", 130);
        }
        catch (BadInputException bad)
        {
            return Say(string.Join('\n', bad.Errors.Select(e => e.Message)), 64);
        }
        catch (RefusedException refused)
        {
            return Say(string.Join('\n', new[] { refused.Message, refused.Citation, refused.Remedy }.Where(t => t is not null)), 65);
        }
        catch (Exception failure) when (failure is ForbiddenException or NotFoundException or StaleException or BrokenPackException
            or EmbeddedServerException or MigrationException or CommandException)
        {
            return Say(failure.Message, 1);
        }
        catch (Npgsql.NpgsqlException failure)
        {
            return Say($"数据库出错：{failure.Message}", 1);
        }
    }

    private static int Say(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }
}

/// <summary>A command that cannot go on, with what to do.</summary>
internal sealed class CommandException(string message) : Exception(message);
