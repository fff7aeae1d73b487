import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UmbContextToken } from '@umbraco-cms/backoffice/context-api';
import { UMB_PROPERTY_CONTEXT, UMB_PROPERTY_DATASET_CONTEXT } from '@umbraco-cms/backoffice/property';
import { markdownDirection } from './markdown-direction.js';
import { directionOf } from './scripts.js';

/** The client's own token would bring all of its block package along. */
const blockWorkspace = new UmbContextToken('UmbWorkspaceContext', undefined, (context) => context.IS_BLOCK_WORKSPACE_CONTEXT);

/** Inputs of the client are written left to right, whatever surrounds them. */
const followsDirection = new CSSStyleSheet();
followsDirection.replaceSync('uui-input, uui-textarea { text-align: start; }');

/**
 * Gives a field language and direction of the text in it, so that Arabic stands right to left beside English, and the
 * browser checks spelling in the right language. A field shared by all languages keeps the client's.
 */
export class FieldDirection extends UmbControllerBase {
    #field;
    #viewed;
    #inBlock = false;

    constructor(host) {
        super(host);
        this.consumeContext(UMB_PROPERTY_CONTEXT, (field) => {
            this.#field = field;
            this.observe(field?.variantId, () => this.#apply(), 'variant');
            this.observe(field?.editor, () => this.#apply(), 'editor');
        });
        this.consumeContext(UMB_PROPERTY_DATASET_CONTEXT, (dataset) => {
            this.#viewed = dataset?.getVariantId()?.culture;
            this.#apply();
        });
        this.consumeContext(blockWorkspace, (block) => {
            this.#inBlock = Boolean(block);
            this.#apply();
        });
    }

    /** Fields of a block do not vary by themselves: the block does, as a whole. */
    get #culture() {
        return this.#field?.getVariantId()?.culture ?? (this.#inBlock ? this.#viewed : null);
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
