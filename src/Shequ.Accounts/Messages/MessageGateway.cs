using System.Collections.Concurrent;
using System.Net.Http.Json;

namespace Shequ.Accounts.Messages;

/// <summary>短信通道: brings a short text to a telephone.</summary>
public abstract class MessageGateway
{
    public const string Variable = "SHEQU_MESSAGE_GATEWAY";

    public abstract Task Send(string telephone, string text, CancellationToken stop);
}

/// <summary>One message of the demonstration, as its page shows it.</summary>
public sealed record ShownMessage(DateTimeOffset At, string Telephone, string Text);

/// <summary>演示短信: sends nothing; a page of the demonstration shows what would have been sent.</summary>
public sealed class ShownMessages(TimeProvider clock) : MessageGateway
{
    private const int Most = 50;
    private readonly ConcurrentQueue<ShownMessage> messages = new();

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShownMessage> All => [.. messages.Reverse()];

    public override Task Send(string telephone, string text, CancellationToken stop)
    {
        messages.Enqueue(new(clock.GetUtcNow(), telephone, text));
        while (messages.Count > Most)
        {
            messages.TryDequeue(out _);
        }

        return Task.CompletedTask;
    }
}

/// <summary>短信网关: posts telephone and text as JSON to the service of an operator.</summary>
public sealed class HttpMessages(Uri address) : MessageGateway, IDisposable
{
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromSeconds(10) };

    public override async Task Send(string telephone, string text, CancellationToken stop)
    {
        using var answer = await client.PostAsJsonAsync(address, new { telephone, text }, stop);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => client.Dispose();
}

/// <summary>没有短信通道: nobody said where messages go.</summary>
public sealed class NoMessages : MessageGateway
{
    public override Task Send(string telephone, string text, CancellationToken stop) =>
        throw new InvalidOperationException($"没有配置短信通道。请设置环境变量 {Variable}。");
}
