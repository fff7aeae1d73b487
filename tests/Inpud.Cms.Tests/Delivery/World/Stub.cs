using System.Reflection;

namespace Inpud.Cms.Tests.Delivery.World;

/// <summary>Stands in for a wide Core contract of which a test needs few members; any other call is a failure that names the member.</summary>
public class Stub : DispatchProxy
{
    private Dictionary<string, Func<object?[], object?>> _answers = [];

    /// <param name="answers">What each member answers, by its name; for overloads the answer looks at its arguments.</param>
    public static T Of<T>(Dictionary<string, Func<object?[], object?>> answers)
        where T : class
    {
        var made = Create<T, Stub>();
        ((Stub)(object)made)._answers = answers;
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _answers.TryGetValue(targetMethod!.Name, out var answer)
            ? answer(args!)
            : throw new NotSupportedException($"The test's {targetMethod.DeclaringType!.Name} has no {targetMethod.Name}.");
}
