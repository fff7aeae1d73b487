import { UmbWorkspaceSplitViewVariantSelectorElement as NameOfVariant } from '@umbraco-cms/backoffice/workspace';
import { directionOf } from './scripts.js';

/** The name above a document is no field, so no extension reaches it: its element learns the language it shows. */
export const onInit = () => {
    const { updated } = NameOfVariant.prototype;
    NameOfVariant.prototype.updated = function (changes) {
        updated.call(this, changes);
        const input = this.shadowRoot?.querySelector('#name-input');
        const culture = this._activeVariant?.culture;
        if (!input || !culture || input.lang === culture) return;

        input.lang = culture;
        input.dir = directionOf(culture);
        input.style.textAlign = 'start';
    };
};
