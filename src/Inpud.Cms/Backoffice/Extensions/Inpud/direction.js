import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import { UMB_PROPERTY_CONTEXT } from '@umbraco-cms/backoffice/property';
import { markdownDirection } from './markdown-direction.js';
import { directionOf } from './scripts.js';

/** The client's own token would bring all of its block package along. */
const blockManager = new UmbContextToken('UmbBlockManagerContext');

/** Inputs of the client are written left to right, whatever surrounds them. */
const followsDirection = new CSSStyleSheet();
followsDirection.replaceSync('uui-input, uui-textarea { text-align: start; }');

/**
 * Gives a field language and direction of the text in it, so that Arabic stands right to left beside English, and the
 * browser checks spelling in the right language. A field shared by all languages keeps the client's.
 */
export class FieldDirection extends UmbControllerBase {
    #field;
    #cultureOfBlocks;

    constructor(host) {
        super(host);
        this.consumeContext(UMB_PROPERTY_CONTEXT, (field) => {
            this.#field = field;
            this.observe(field?.variantId, () => this.#apply(), 'variant');
            this.observe(field?.editor, () => this.#apply(), 'editor');
        });
        this.consumeContext(blockManager, async (blocks) => {
            const around = await blocks?.getContext(UMB_PROPERTY_CONTEXT).catch(() => undefined);
            this.observe(around?.variantId, (variant) => {
                this.#cultureOfBlocks = variant?.culture;
                this.#apply();
            }, 'blocks');
        });
    }

    /** Fields of a block do not vary by themselves: the field that holds the blocks does. */
    get #culture() {
        return this.#field?.getVariantId()?.culture ?? this.#cultureOfBlocks;
    }

    #apply() {
        const editor = this.#field?.getEditor();
        if (!editor) return;

        // A field that is shared starts as one of the viewed language, until the client knows better.
        const culture = this.#culture;
        const direction = culture ? directionOf(culture) : '';
        // As an attribute: the client's elements have a property of that name, which moves nothing.
        editor.setAttribute('dir', direction);
        markInputs(editor, culture ?? '');
        markdownDirection(editor, direction);
    }
}

/** The language goes to the inputs: on the client's own elements it would choose the language of their labels. */
async function markInputs(editor, culture) {
    await editor.updateComplete;
    const root = editor.shadowRoot;
    if (!root) return;

    root.querySelectorAll('uui-input, uui-textarea').forEach((input) => { input.lang = culture; });
    if (!root.adoptedStyleSheets.includes(followsDirection)) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, followsDirection];
    }
}

export { FieldDirection as api };
