/**
 * Offers what an item's plan still asks for as soon as the item is chosen. Without it the form's Check does the same.
 */
const form = document.querySelector('form[data-offer]');
let asked;

const offer = async (...places) => {
  asked?.abort();
  asked = new AbortController();
  const typed = new FormData(form);
  const question = new URL(form.dataset.offer, location.href);
  for (const [name, field] of [['title', 'Item'], ['which', 'Which'], ['plan', 'PlanLine']]) question.searchParams.set(name, typed.get(field) ?? '');
  try {
    const answer = await fetch(question, { signal: asked.signal });
    if (!answer.ok) return;
    const offered = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const place of places) document.querySelector(place).replaceChildren(...offered.querySelector(place)?.childNodes ?? []);

    // What was put in moves the field that has the focus: it stays clear of the bar at the end of the window.
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  } catch { /* another item was chosen, or the line is lost: Check still offers them */ }
};

form?.addEventListener('change', ({ target }) => {
  if (target.name === 'Item') offer('#_which', '#_planned');
  if (target.name === 'Which') offer('#_planned');
});
if (form?.dataset.keep === 'fresh' && form.elements.Item.value) offer('#_which', '#_planned');
