import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';
import { isOwnDeed } from './own-deeds.js';

/** The server tells of this browser's own deeds too, and before it answers them: only then do we know whose it was. */
const PATIENCE = 1500;

const ENTITY_TYPES = { 'Umbraco:CMS:Document': 'document', 'Umbraco:CMS:Media': 'media' };

/** Calls back with what others did to documents and media, a little later and once for each item. */
export class WhatOthersDid extends UmbControllerBase {
    #tell;
    #waiting = new Map();
    #timer;
    #actions;

    /** @param tell called with [{ entityType, unique, eventType }] */
    constructor(host, tell) {
        super(host);
        this.#tell = tell;
        this.consumeContext(UMB_ACTION_EVENT_CONTEXT, (actions) => (this.#actions = actions));
        this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (server) => {
            this.observe(server?.events, (event) => event && this.#heard(event), 'inpudServerEvents');
        });
    }

    /** Tells the lists and trees of this browser. */
    dispatch(events) {
        events.forEach((event) => this.#actions?.dispatchEvent(event));
    }

    #heard({ eventType, eventSource, key }) {
        const entityType = ENTITY_TYPES[eventSource];
        if (!entityType) return;

        // Made and saved in one go is made; whatever ends in its end is its end.
        const before = this.#waiting.get(key)?.eventType;
        this.#waiting.set(key, { entityType, unique: key, eventType: before === 'Created' && eventType === 'Updated' ? before : eventType });
        this.#timer ??= setTimeout(() => this.#say(), PATIENCE);
    }

    #say() {
        this.#timer = undefined;
        const deeds = [...this.#waiting.values()].filter(({ unique }) => !isOwnDeed(unique, 2 * PATIENCE));
        this.#waiting.clear();
        if (deeds.length > 0) this.#tell(deeds);
    }

    destroy() {
        clearTimeout(this.#timer);
        super.destroy();
    }
}
