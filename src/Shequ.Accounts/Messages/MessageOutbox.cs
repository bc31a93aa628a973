using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shequ.Accounts.Messages;

/// <summary>待发短信: sends beside the request, so that its duration does not tell whether anything was sent.</summary>
public sealed class MessageOutbox(MessageGateway gateway, ILogger<MessageOutbox> log) : BackgroundService
{
    private readonly Channel<(string Telephone, string Text)> waiting = Channel.CreateBounded<(string, string)>(1000);

    /// <summary>When a thousand are waiting already, the gateway is down and this one is lost; people ask again.</summary>
    public bool Post(string telephone, string text) => waiting.Writer.TryWrite((telephone, text));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (telephone, text) in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await gateway.Send(telephone, text, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Without number and text: both are nobody's business.
                log.LogWarning("A message could not be sent: {Reason}", failure.Message);
            }
        }
    }
}
