import { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import { UmbEntityUpdatedEvent, UmbRequestReloadChildrenOfEntityEvent, UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT } from '@umbraco-cms/backoffice/management-api';

/** The server tells of this browser's own deeds too, and before it answers them: only then do we know whose it was. */
const PATIENCE = 1500;

const ENTITY_TYPES = { 'Umbraco:CMS:Document': 'document', 'Umbraco:CMS:Media': 'media' };

/** Several listen in one browser; none may take what another says for a deed of the user. */
let speaking = false;

/** Calls back with what others did to documents and media, a little later and once for each item. */
export class WhatOthersDid extends UmbControllerBase {
    #tell;
    #own = new Map();
    #waiting = new Map();
    #timer;
    #actions;

    /** @param tell called with [{ entityType, unique, eventType }] */
    constructor(host, tell) {
        super(host);
        this.#tell = tell;
        this.consumeContext(UMB_ACTION_EVENT_CONTEXT, (actions) => this.#listenTo(actions));
        this.consumeContext(UMB_MANAGEMENT_API_SERVER_EVENT_CONTEXT, (server) => {
            this.observe(server?.events, (event) => event && this.#heard(event), 'inpudServerEvents');
        });
    }

    /** What is dispatched within is not taken for a deed of this browser. */
    dispatch(events) {
        speaking = true;
        try {
            events.forEach((event) => this.#actions?.dispatchEvent(event));
        } finally {
            speaking = false;
        }
    }

    #note = (event) => {
        if (!speaking && event.getUnique()) this.#own.set(event.getUnique(), Date.now());
    };

    #listenTo(actions) {
        const types = [UmbEntityUpdatedEvent.TYPE, UmbRequestReloadStructureForEntityEvent.TYPE, UmbRequestReloadChildrenOfEntityEvent.TYPE];
        types.forEach((type) => this.#actions?.removeEventListener(type, this.#note));
        this.#actions = actions;
        types.forEach((type) => actions?.addEventListener(type, this.#note));
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
        const since = Date.now() - 2 * PATIENCE;
        const deeds = [...this.#waiting.values()].filter(({ unique }) => !(this.#own.get(unique) > since));
        this.#waiting.clear();
        this.#own.forEach((at, unique) => at <= since && this.#own.delete(unique));
        if (deeds.length > 0) this.#tell(deeds);
    }

    destroy() {
        clearTimeout(this.#timer);
        this.#listenTo(undefined);
        super.destroy();
    }
}
