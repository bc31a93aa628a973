using System.Net;
using System.Text.Json;
using Shequ.Accounts.Messages;

namespace Shequ.Tests.Accounts;

/// <summary>Messages leave as JSON to whoever was named, and a gateway that is down is an error of the sending alone.</summary>
public sealed class MessageGatewayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telephone_and_text_arrive_at_the_gateway()
    {
        var (listener, address) = Listening();
        using var open = listener;
        using var gateway = new HttpMessages(address);

        var sending = gateway.Send("13812345678", "验证码 123456", Stop);
        var asked = await listener.GetContextAsync();
        var body = await JsonDocument.ParseAsync(asked.Request.InputStream, cancellationToken: Stop);
        asked.Response.StatusCode = 204;
        asked.Response.Close();
        await sending;

        asked.Request.HttpMethod.ShouldBe("POST");
        body.RootElement.GetProperty("telephone").GetString().ShouldBe("13812345678");
        body.RootElement.GetProperty("text").GetString().ShouldBe("验证码 123456");
    }

    [Fact]
    public async Task A_gateway_that_refuses_is_noticed()
    {
        var (listener, address) = Listening();
        using var open = listener;
        using var gateway = new HttpMessages(address);

        var sending = gateway.Send("13812345678", "验证码 123456", Stop);
        var asked = await listener.GetContextAsync();
        asked.Response.StatusCode = 503;
        asked.Response.Close();

        await Should.ThrowAsync<HttpRequestException>(() => sending);
    }

    private static (HttpListener Listener, Uri Address) Listening()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            var listener = new HttpListener { Prefixes = { $"http://127.0.0.1:{port}/" } };
            try
            {
                listener.Start();
                return (listener, new($"http://127.0.0.1:{port}/sms"));
            }
            catch (HttpListenerException)
            {
                // Somebody listens there already.
            }
        }
    }
}
