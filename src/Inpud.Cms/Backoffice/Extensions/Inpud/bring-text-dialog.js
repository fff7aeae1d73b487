import { css, html, nothing } from '@umbraco-cms/backoffice/external/lit';
import { UmbModalBaseElement } from '@umbraco-cms/backoffice/modal';
import { UmbTextStyles } from '@umbraco-cms/backoffice/style';
import { directionOf } from './scripts.js';

/** Larger files are no text, in bytes. */
const largest = 20 * 1024 * 1024;

/**
 * Where text is pasted or a document opened; shows the Markdown it becomes, to be changed and taken.
 * Data: `culture` of the field or null, `isEmpty`. Value: `markdown`, `replaces`.
 */
export default class BringTextDialog extends UmbModalBaseElement {
    static properties = {
        _markdown: { state: true },
        _picturesLeftOut: { state: true },
        _problem: { state: true },
        _isBusy: { state: true },
    };

    constructor() {
        super();
        this.#forget();
    }

    #forget() {
        this._markdown = null;
        this._picturesLeftOut = 0;
        this._problem = null;
        this._isBusy = false;
    }

    async #convert(how) {
        this.#forget();
        this._isBusy = true;
        try {
            const { markdown, picturesLeftOut } = await how(await import('@inpud/markdown-from'));
            this._markdown = markdown;
            this._picturesLeftOut = picturesLeftOut;
            if (markdown === '') this._problem = 'noText';
        } catch (error) {
            console.warn('A document could not be read.', error);
            this._problem = 'unreadable';
        }

        this._isBusy = false;
    }

    #take(transfer) {
        const file = [...transfer.files].find((x) => /\.docx$/i.test(x.name));
        const rich = transfer.getData('text/html');
        const plain = transfer.getData('text/plain');
        if (rich) this.#convert(({ fromHtml }) => fromHtml(rich));
        else if (plain) this.#convert(async () => ({ markdown: plain.trim(), picturesLeftOut: 0 }));
        else if (file) this.#open(file);
        else this._problem = 'noText';
    }

    #open(file) {
        if (file.size > largest) {
            this.#forget();
            this._problem = 'tooLarge';
            return;
        }

        this.#convert(async ({ fromDocx }) => fromDocx(await file.arrayBuffer()));
    }

    #onTransfer(event) {
        event.preventDefault();
        this.#take(event.clipboardData ?? event.dataTransfer);
    }

    #onFile(event) {
        const [file] = event.target.files;
        event.target.value = '';
        if (file) this.#open(file);
    }

    #submit(replaces) {
        this.value = { markdown: this._markdown.trim(), replaces };
        this.modalContext?.submit();
    }

    #word(key, ...args) {
        return this.localize.term(`inpudBringText_${key}`, ...args);
    }

    render() {
        return html`
            <umb-body-layout headline=${this.#word('action')}>
                ${this.#renderSource()}
                <div role="status">
                    ${this._isBusy ? html`<uui-loader-bar></uui-loader-bar>` : nothing}
                    ${this._problem ? html`<p class="problem">${this.#word(this._problem)}</p>` : nothing}
                    ${this._picturesLeftOut > 0 ? html`<p>${this.#word('pictures', this._picturesLeftOut)}</p>` : nothing}
                </div>
                ${this._markdown ? this.#renderResult() : nothing}
                <div slot="actions">${this.#renderActions()}</div>
            </umb-body-layout>
        `;
    }

    #renderSource() {
        return html`
            <uui-box>
                <label for="paste">${this.#word('pasteHere')}</label>
                <textarea id="paste" rows="3" .value=${''} @paste=${this.#onTransfer} @drop=${this.#onTransfer}
                    @input=${(event) => { event.target.value = ''; }}></textarea>
                <label for="file">${this.#word('openFile')}</label>
                <input id="file" type="file" accept=".docx" @change=${this.#onFile}>
            </uui-box>
        `;
    }

    #renderResult() {
        const culture = this.data?.culture;
        return html`
            <uui-box headline=${this.#word('result')}>
                <textarea id="markdown" aria-label=${this.#word('result')} rows="20" lang=${culture ?? nothing}
                    dir=${culture ? directionOf(culture) : 'auto'} .value=${this._markdown}
                    @input=${(event) => { this._markdown = event.target.value || ' '; }}></textarea>
            </uui-box>
        `;
    }

    #renderActions() {
        const label = (key) => this.#word(key);
        const isDisabled = !this._markdown?.trim();
        const add = (replaces, key, look) => html`
            <uui-button look=${look} color="positive" label=${label(key)} ?disabled=${isDisabled} @click=${() => this.#submit(replaces)}></uui-button>`;
        return html`
            <uui-button label=${this.localize.term('general_cancel')} @click=${() => this.modalContext?.reject()}></uui-button>
            ${this.data?.isEmpty ? add(true, 'insert', 'primary') : [add(true, 'replace', 'secondary'), add(false, 'append', 'primary')]}
        `;
    }

    static styles = [
        UmbTextStyles,
        css`
            uui-box { margin-bottom: var(--uui-size-layout-1); }
            label { display: block; font-weight: bold; margin-block: var(--uui-size-4) var(--uui-size-2); }
            textarea { width: 100%; box-sizing: border-box; font: inherit; padding: var(--uui-size-3);
                color: var(--uui-color-text); background: var(--uui-color-surface); border: 1px solid var(--uui-color-border-standalone); }
            #markdown { font-family: monospace; resize: vertical; }
            .problem { color: var(--uui-color-danger-standalone); }
        `,
    ];
}

customElements.define('inpud-bring-text-dialog', BringTextDialog);
