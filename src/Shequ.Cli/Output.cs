using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Shequ.Cli;

/// <summary>How commands write: tables and progress for people, JSON for programs.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    internal static Option<bool> JsonOption() => new("--json") { Description = "以 JSON 输出" };

    internal static Option<string> DivisionOption() => new("--division") { Description = "区划代码", Required = true };

    internal static Option<DateOnly?> OnOption() => new("--on")
    {
        Description = "哪一天，如 2026-03-01；不写为今天",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1949 and <= 2100)
            {
                return day;
            }

            result.AddError($"“{text}”不是 1949 年至 2100 年间的日期，应写如 2026-03-01。");
            return null;
        },
    };

    internal static void WriteJson(object value) => Console.WriteLine(JsonSerializer.Serialize(value, Json));

    internal static void WriteTable(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in headings)
        {
            table.AddColumn(Markup.Escape(heading));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(Markup.Escape).ToArray());
        }

        // A pipe has no width; lines must not be broken for it.
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 400;
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Runs something longer than two seconds with a progress bar on the error stream.</summary>
    internal static async Task<T> WithProgress<T>(string title, Func<IProgress<(int Done, int Total)>, Task<T>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Ansi = Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = Console.IsErrorRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        T result = default!;
        await console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(title, maxValue: 1);
                result = await run(new Report(task));
                task.Value = task.MaxValue;
            });
        return result;
    }

    /// <summary>Reports at once; Progress&lt;T&gt; would post to the thread pool and arrive out of order.</summary>
    private sealed class Report(ProgressTask task) : IProgress<(int Done, int Total)>
    {
        void IProgress<(int Done, int Total)>.Report((int Done, int Total) value)
        {
            task.MaxValue = Math.Max(1, value.Total);
            task.Value = value.Done;
        }
    }
}
