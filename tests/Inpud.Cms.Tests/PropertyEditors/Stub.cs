using System.Reflection;

namespace Inpud.Cms.Tests.PropertyEditors;

/// <summary>A contract of Core of which a test needs only a few members; every other member fails the test that calls it.</summary>
public class Stub : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    public static T Of<T>(params (string Member, Func<object?[], object?> Answer)[] answers) where T : class
    {
        var proxy = Create<T, Stub>();
        ((Stub)(object)proxy)._answers = answers.ToDictionary(answer => answer.Member, answer => answer.Answer);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out var answer)
            ? answer(args ?? [])
            : throw new NotSupportedException($"{targetMethod.DeclaringType!.Name}.{targetMethod.Name} was not expected.");
}
