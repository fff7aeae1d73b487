import { UmbRequestReloadChildrenOfEntityEvent, UmbRequestReloadStructureForEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { WhatOthersDid } from './others.js';

/** With more new items at once than this – somebody brings a whole library – trees wait until they are opened anew. */
const MANY = 10;

const TREES = {
    document: async (host) => new (await import('@umbraco-cms/backoffice/document')).UmbDocumentTreeRepository(host),
    media: async (host) => new (await import('@umbraco-cms/backoffice/media')).UmbMediaTreeRepository(host),
};

/** Trees and lists on show read again what others changed, and show what others made. */
export const onInit = (host) => {
    const others = new WhatOthersDid(host, async (deeds) => {
        others.dispatch(deeds.map(({ entityType, unique }) => new UmbRequestReloadStructureForEntityEvent({ entityType, unique })));
        const made = deeds.filter(({ eventType }) => eventType === 'Created');
        if (made.length > MANY) return;

        const parents = new Map();
        for (const { entityType, unique } of made) {
            const parent = await parentOf(host, entityType, unique);
            if (parent) parents.set(parent.unique, parent);
        }

        others.dispatch([...parents.values()].map((parent) => new UmbRequestReloadChildrenOfEntityEvent(parent)));
    });
};

async function parentOf(host, entityType, unique) {
    const tree = await TREES[entityType](host);
    const { data } = await tree.requestTreeItemAncestors({ treeItem: { entityType, unique } });
    tree.destroy();
    const above = data?.filter((item) => item.unique !== unique).at(-1);
    return data && { entityType: above?.entityType ?? `${entityType}-root`, unique: above?.unique ?? null };
}
