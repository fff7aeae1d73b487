import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UmbLocalizationController } from '@umbraco-cms/backoffice/localization-api';
import { UMB_NOTIFICATION_CONTEXT } from '@umbraco-cms/backoffice/notification';
import { UMB_ENTITY_DETAIL_WORKSPACE_CONTEXT } from '@umbraco-cms/backoffice/workspace';
import { WhatOthersDid } from './others.js';

/** Of an open document or media item: shows what somebody else saved, or, where there are changes of one's own, says so and leaves them. */
export class InStepWithOthers extends UmbControllerBase {
    #workspace;
    #words = new UmbLocalizationController(this);

    constructor(host) {
        super(host);
        this.consumeContext(UMB_ENTITY_DETAIL_WORKSPACE_CONTEXT, (workspace) => (this.#workspace = workspace));
        new WhatOthersDid(this, (deeds) => {
            const deed = deeds.find(({ unique }) => unique === this.#workspace?.getUnique());
            if (deed) this.#take(deed);
        });
    }

    async #take({ eventType }) {
        if (eventType === 'Trashed' || eventType === 'Deleted') {
            return this.#say('stay', 'warning', 'gone');
        }

        // Nobody else can make what is open here: it was made here, just now.
        if (eventType === 'Created' || this.#workspace.getIsNew?.()) return;
        if (this.#workspace.getHasUnpersistedChanges()) {
            return this.#say('stay', 'warning', 'keptYours');
        }

        await this.#workspace.reload();
        return this.#say('peek', 'default', 'reloaded');
    }

    async #say(how, color, what) {
        const notices = await this.getContext(UMB_NOTIFICATION_CONTEXT);
        notices?.[how](color, { data: { headline: this.#words.term('inpudInStep_changed'), message: this.#words.term(`inpudInStep_${what}`) } });
    }
}

export { InStepWithOthers as api };
