namespace Inpud.Web.Desk.Dissemination;

/// <summary>The way from page to page of a table.</summary>
/// <param name="Parameter">In the address.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Anchor">Where on the page, with <c>#</c>, or nothing.</param>
/// <param name="Of">Which table's, where a page has several.</param>
internal sealed record Pager(string Parameter, int Page, int Pages, string Anchor = "", string? Of = null);
