using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace Shequ.Cli;

/// <summary>Options and arguments that take one of a list of words, the same that the API takes.</summary>
internal static class EnumOption
{
    internal static Option<T> Of<T>(string name, string description, bool required = true)
        where T : struct, Enum => new(name) { Description = $"{description}：{Words<T>()}", Required = required, CustomParser = Parse<T> };

    internal static Option<T?> Optional<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = $"{description}：{Words<T>()}", CustomParser = result => Parse<T>(result) };

    internal static Argument<T> Argument<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = $"{description}：{Words<T>()}", CustomParser = Parse<T> };

    /// <summary>One word where it stands inside a longer value, e.g. chair=1.</summary>
    internal static T Read<T>(string text)
        where T : struct, Enum => Find<T>(text) ?? throw new CommandException($"没有“{text}”，可选：{Words<T>()}。");

    private static T Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (Find<T>(text) is { } known)
        {
            return known;
        }

        result.AddError($"没有“{text}”，可选：{Words<T>()}。");
        return default;
    }

    private static T? Find<T>(string text)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Word(v!.Value).Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Words<T>()
        where T : struct, Enum => string.Join("、", Enum.GetValues<T>().Select(Word));
}
