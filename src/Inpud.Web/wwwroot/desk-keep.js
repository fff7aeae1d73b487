/**
 * Keeps what was typed into a form until it was written down: a lost connection or a closed page loses nothing. It stays in this tab
 * (sessionStorage) and goes when the next page says that the form with this key was written.
 */
const written = document.querySelector('meta[name="desk-sent"]');
const sent = written?.content;
const form = document.querySelector('form[data-keep]');
const place = `inpud.${form?.dataset.place ?? written?.dataset.place ?? 'desk.log'}`;

const read = () => {
  try { return JSON.parse(sessionStorage.getItem(place)); } catch { return null; }
};

if (sent && read()?.Key?.[0] === sent) sessionStorage.removeItem(place);

if (form) {
  const fields = () => [...form.elements].filter((x) => x.name && !x.name.startsWith('__') && !['submit', 'button', 'file'].includes(x.type));
  const keep = () => {
    const values = {};
    for (const field of fields()) (values[field.name] ??= []).push(field.type === 'checkbox' ? (field.checked ? field.value : '') : field.value);
    try { sessionStorage.setItem(place, JSON.stringify(values)); } catch { /* full or switched off: the form works without it */ }
  };
  const kept = read();
  if (kept && form.dataset.keep === 'fresh') {
    const seen = {};
    for (const field of fields()) {
      const value = kept[field.name]?.[seen[field.name] ??= 0];
      seen[field.name]++;
      if (value === undefined) continue;
      if (field.type === 'checkbox') field.checked = value !== ''; else field.value = value;
    }
    document.querySelector('[data-kept]')?.removeAttribute('hidden');
  }
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  form.addEventListener('submit', keep);
  document.querySelector('[data-forget]')?.addEventListener('click', () => { sessionStorage.removeItem(place); });
}
