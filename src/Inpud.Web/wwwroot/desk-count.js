/**
 * Counts while conditions are being chosen: the form is sent as its Count button would send it, and the counted number of the answer
 * takes the place of the one on the page. Without it the button does the same.
 */
const form = document.querySelector('form[data-count]');
const place = form?.dataset.count;
let waiting;
let asked;

const count = async () => {
  asked?.abort();
  asked = new AbortController();
  const values = new URLSearchParams(new FormData(form));
  values.set('deed', 'count');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: values, signal: asked.signal });
    const counted = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(place);
    if (counted) document.querySelector(place).replaceChildren(...counted.childNodes);
  } catch { /* another question came, or the line is lost: the button still counts */ }
};

form?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(count, 400);
});
