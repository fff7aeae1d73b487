namespace Inpud.Content.Tests;

public sealed class BoundaryTests
{
    [Theory]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("System.Net.Http")]
    [InlineData("Inpud.Cms")]
    [InlineData("Inpud.Web")]
    public void The_content_model_knows_nothing_of_the_web_or_of_the_runtime_below_it(string forbidden) =>
        Assert.DoesNotContain(
            typeof(Culture).Assembly.GetReferencedAssemblies(),
            reference => reference.Name!.StartsWith(forbidden, StringComparison.Ordinal));
}
