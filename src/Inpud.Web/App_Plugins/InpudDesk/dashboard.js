import { css, html } from '@umbraco-cms/backoffice/external/lit';
import { UmbLitElement } from '@umbraco-cms/backoffice/lit-element';

/** Desks by the word for them. A further one adds its line. */
const desks = [
    ['desk', '/desk'],
    ['log', '/desk/dissemination/log'],
    ['items', '/desk/dissemination/items'],
    ['coverage', '/desk/dissemination/coverage'],
    ['organisations', '/desk/organisations'],
    ['contacts', '/desk/contacts'],
    ['imports', '/desk/network/import'],
];

/** Leads from the editing client to the desks, which are pages of their own. */
export default class InpudDeskDashboard extends UmbLitElement {
    static styles = css`
        :host { display: block; padding: var(--uui-size-layout-1); }
        ul { list-style: none; padding: 0; margin: 0; }
        a { display: inline-flex; align-items: center; min-block-size: 44px; font-size: 1.1rem; }
    `;

    render() {
        return html`
            <uui-box headline=${this.localize.term('inpudDesk_section')}>
                <p>${this.localize.term('inpudDesk_intro')}</p>
                <ul>${desks.map(([word, address]) => html`<li><a href=${address} target="_self">${this.localize.term(`inpudDesk_${word}`)}</a></li>`)}</ul>
            </uui-box>`;
    }
}

customElements.define('inpud-desk-dashboard', InpudDeskDashboard);
