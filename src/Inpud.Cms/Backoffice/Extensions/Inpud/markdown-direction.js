/** Each Markdown editor's wanted direction, and what turns its lines once it has been wanted. */
const known = new WeakMap();

/**
 * Monaco, the editor of Markdown fields, asks for the direction line by line. Around the lines it stays left to right: it
 * places its own parts by that.
 * @param {HTMLElement} field the property's editor; another one is left alone
 * @param {'ltr' | 'rtl' | ''} direction
 */
export async function markdownDirection(field, direction) {
    const code = await codeEditorWithin(field);
    if (!code) return;

    const state = known.get(code) ?? {};
    known.set(code, state);
    state.direction = direction;
    code.setAttribute('dir', 'ltr');
    if (direction === 'rtl') state.turn ??= loaded(code).then((editor) => turnLines(editor, state));
    (await state.turn)?.();
}

async function codeEditorWithin(field) {
    await field.updateComplete;
    const input = field.shadowRoot?.querySelector('umb-input-markdown');
    await input?.updateComplete;
    return input?.shadowRoot?.querySelector('umb-code-editor');
}

const loaded = (code) => code.editor?.monacoEditor
    ? Promise.resolve(code.editor.monacoEditor)
    : new Promise((resolve) => code.addEventListener('loaded', () => resolve(code.editor.monacoEditor), { once: true }));

async function turnLines(editor, state) {
    const { monaco } = await import('@umbraco-cms/backoffice/external/monaco-editor');
    const options = { description: 'right-to-left', textDirection: monaco.editor.TextDirection.RTL };
    const lines = editor.createDecorationsCollection();
    const turn = () => {
        const text = editor.getModel();
        const count = text && state.direction === 'rtl' ? text.getLineCount() : 0;
        lines.set(Array.from({ length: count }, (_, at) => ({
            range: new monaco.Range(at + 1, 1, at + 1, text.getLineMaxColumn(at + 1)),
            options,
        })));
    };
    editor.onDidChangeModelContent(turn);
    editor.onDidChangeModel(turn);
    return turn;
}
