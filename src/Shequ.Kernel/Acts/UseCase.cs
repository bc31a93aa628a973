using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;

namespace Shequ.Kernel.Acts;

/// <summary>
/// 行为: one act of the product. Page, API and command line call <see cref="Run"/>, which is the only way in:
/// validate → find → authorise → decide → audit → save, all in one transaction. <see cref="Rehearse"/> is the same act
/// undone at its end.
/// </summary>
public abstract class UseCase<TRequest, TTarget, TResult>(Session session)
    where TRequest : class
    where TTarget : class, IInDivision
{
    protected Session Session { get; } = session;

    /// <summary>What the actor must be allowed to do in the target's division.</summary>
    protected abstract Permission Permission { get; }

    /// <summary>The same where it depends on what is acted on, e.g. on the kind of post that is filled.</summary>
    protected virtual Permission Needed(TRequest request, TTarget target) => Permission;

    /// <summary>Finds what is acted on; for a creating act, that below which it is created.</summary>
    protected abstract Task<TTarget?> Find(TRequest request, CancellationToken stop);

    /// <summary>Does it: changes tracked entities and returns the result, or throws one of the failures.</summary>
    protected abstract Task<TResult> Decide(TRequest request, TTarget target, CancellationToken stop);

    /// <summary>What the audit keeps of the request; never personal data.</summary>
    protected virtual string Describe(TRequest request, TTarget target) => "";

    /// <summary>Checks that attributes cannot say.</summary>
    protected virtual IEnumerable<InputError> Check(TRequest request) => [];

    public Task<TResult> Run(TRequest request, CancellationToken stop = default) => Perform(request, keep: true, stop);

    /// <summary>预演: finds out before the last step of a form whether the act will be refused. Nothing is kept but a refusal.</summary>
    public Task<TResult> Rehearse(TRequest request, CancellationToken stop = default) => Perform(request, keep: false, stop);

    private async Task<TResult> Perform(TRequest request, bool keep, CancellationToken stop)
    {
        Validate(request);
        TTarget? target = null;
        Permission? needed = null;
        try
        {
            await using var transaction = await Session.Db.Database.BeginTransactionAsync(stop);
            target = await Find(request, stop) ?? throw new NotFoundException("所指的对象");
            needed = Needed(request, target);
            Session.Require(needed, target);

            var result = await Decide(request, target, stop);
            await Session.Db.SaveChangesAsync(stop);
            if (!keep)
            {
                await transaction.RollbackAsync(stop);
                Session.Db.ChangeTracker.Clear();
                return result;
            }

            await AuditTrail.Append(Session, target, needed, Describe(request, target), refused: null, stop);
            await transaction.CommitAsync(stop);
            return result;
        }
        catch (Exception failure) when (target is not null && failure is ForbiddenException or RefusedException)
        {
            // Visitors are nobody in particular; recording what they try would let anybody fill the record.
            if (Session.Actor != Actor.Public)
            {
                await Record(request, target!, needed ?? Permission, failure.Message, stop);
            }

            throw;
        }
        catch (Exception failure) when (IsStale(failure))
        {
            throw new StaleException("在您填写期间，他人已修改了同一内容。请查看最新内容后再提交；您填写的内容仍保留在下方。");
        }
    }

    private void Validate(TRequest request)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(request, new ValidationContext(request), results, validateAllProperties: true);
        var errors = results.SelectMany(r => r.MemberNames.DefaultIfEmpty("").Select(m => new InputError(m, r.ErrorMessage ?? "填写有误")))
            .Concat(Check(request)).ToArray();
        if (errors.Length > 0)
        {
            throw new BadInputException(errors);
        }
    }

    /// <summary>A refusal is part of the record too, in a transaction of its own because the act's was undone.</summary>
    private async Task Record(TRequest request, TTarget target, Permission needed, string refused, CancellationToken stop)
    {
        Session.Db.ChangeTracker.Clear();
        await using var transaction = await Session.Db.Database.BeginTransactionAsync(stop);
        await AuditTrail.Append(Session, target, needed, Describe(request, target), refused, stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>Somebody else was quicker: a row that changed, a key that is taken, or two that waited for each other.</summary>
    private static bool IsStale(Exception failure) => failure is DbUpdateConcurrencyException
        || (failure as PostgresException ?? failure.InnerException as PostgresException ?? failure.InnerException?.InnerException as PostgresException)
            is { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure };
}
