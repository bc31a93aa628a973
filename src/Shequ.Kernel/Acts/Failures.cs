using Shequ.Kernel.Data;

namespace Shequ.Kernel.Acts;

/// <summary>One thing wrong with what was typed: which field, and what to do.</summary>
public sealed record InputError(string Field, string Message);

/// <summary>输入有误 (400): what was typed cannot be understood; every fault is listed.</summary>
public sealed class BadInputException(IReadOnlyList<InputError> errors) : Exception(string.Join("；", errors.Select(e => e.Message)))
{
    public BadInputException(string field, string message)
        : this([new InputError(field, message)])
    {
    }

    public IReadOnlyList<InputError> Errors { get; } = errors;
}

/// <summary>无权 (403): names permission and place, so that a page can say which posts may and why this one may not.</summary>
public sealed class ForbiddenException(Permission permission, IInDivision place)
    : Exception($"您没有在{place.PlaceName}“{permission.Chinese}”的权限。请由有此权限的人办理，或先登录。")
{
    public Permission Permission { get; } = permission;

    public Guid Division { get; } = place.DivisionId;
}

/// <summary>没有找到 (404).</summary>
public sealed class NotFoundException(string what) : Exception($"没有找到{what}。请核对后再试。");

/// <summary>已被他人修改 (409).</summary>
public sealed class StaleException(string message) : Exception(message);

/// <summary>依规不能办 (422): refused by a norm, with citation and remedy.</summary>
public sealed class RefusedException(string message, string? citation = null, string? remedy = null) : Exception(message)
{
    public string? Citation { get; } = citation;

    public string? Remedy { get; } = remedy;
}
