using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;

namespace Shequ.Accounts.Own;

/// <summary>结束会话: one of one's own, or all of them at once, wherever they are.</summary>
public sealed class EndSession(Session session, Presence presence, SessionBook book) : OwnAccountAct<EndSession.Request, int>(session, presence)
{
    public sealed record Request
    {
        /// <summary>Null for all of them, this one included.</summary>
        public Guid? Session { get; set; }
    }

    /// <summary>Whoever finds a stranger in the list must be able to throw them out at once.</summary>
    protected override bool WithoutSecondFactor => true;

    /// <returns>How many were ended.</returns>
    protected override async Task<int> Do(Request request, Account account, CancellationToken stop)
    {
        if (request.Session is not { } id)
        {
            return await book.EndAll(account.Id, but: null, stop);
        }

        var ended = await Session.Db.AccountSessions.Where(s => s.Id == id && s.AccountId == account.Id && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, Session.Now.ToUniversalTime()), stop);
        return ended == 1 ? ended : throw new NotFoundException("这个会话，或者它已经结束");
    }

    protected override string Describe(Request request, Account target) => request.Session is null ? "结束全部会话" : "结束一个会话";
}
