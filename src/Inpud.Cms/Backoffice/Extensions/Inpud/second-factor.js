import { UmbMfaProviderDefaultElement } from '@umbraco-cms/backoffice/current-user';

/** The client shows the key of an authenticator app as a picture alone: who cannot scan it finds it here as text too. */
export default class InpudSecondFactor extends UmbMfaProviderDefaultElement {
    updated(changes) {
        super.updated(changes);
        const picture = this.renderRoot.querySelector('#qrCode');
        if (!picture || this.renderRoot.querySelector('#key')) return;

        const key = document.createElement('code');
        key.id = 'key';
        key.dir = 'ltr';
        key.textContent = this._secret.match(/.{1,4}/g).join(' ');
        const line = document.createElement('p');
        line.append(`${this.localize.term('inpudSecondFactor_key')} `, key);
        picture.after(line);
    }
}

customElements.define('inpud-second-factor', InpudSecondFactor);
