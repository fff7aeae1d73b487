import { UmbActionBase } from '@umbraco-cms/backoffice/action';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';

/** Codes for those who lose their telephone: a page of signing in shows them, in a window of its own so that no edit is lost. */
export class RecoveryCodes extends UmbActionBase {
    #words = new UmbLocalizationController(this);

    async getHref() {
        return undefined;
    }

    async execute() {
        window.open(`/umbraco/login/recovery-codes?lang=${encodeURIComponent(this.#words.lang())}`, '_blank', 'noopener');
    }
}

export { RecoveryCodes as api };
