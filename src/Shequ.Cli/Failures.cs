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
        catch (ForbiddenException forbidden)
        {
            return Say(Workplace.As is null
                ? $"{forbidden.Message}\n本机操作员只能装入数据、登记首位系统管理员、校验记录。请加 --as <登录名>（或设 SHEQU_AS），以任职者的身份办理。"
                : forbidden.Message, 1);
        }
        catch (Exception failure) when (failure is NotFoundException or StaleException or BrokenPackException
            or EmbeddedServerException or MigrationException or CommandException or System.Security.Cryptography.CryptographicException)
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
