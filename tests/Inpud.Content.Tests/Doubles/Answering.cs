using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Inpud.Content.Tests.Doubles;

/// <summary>Stands in for a Core contract of which only a few members are called: any other call fails the test.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "DispatchProxy derives from it at run time.")]
internal class Answering : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> answers = [];

    public static T To<T>(params (string Member, Func<object?[], object?> Answer)[] answers)
        where T : class
    {
        var contract = Create<T, Answering>();
        ((Answering)(object)contract).answers = answers.ToDictionary(one => one.Member, one => one.Answer);
        return contract;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        answers.TryGetValue(targetMethod!.Name, out var answer)
            ? answer(args ?? [])
            : throw new InvalidOperationException($"{targetMethod.DeclaringType?.Name}.{targetMethod.Name} was not expected.");
}
