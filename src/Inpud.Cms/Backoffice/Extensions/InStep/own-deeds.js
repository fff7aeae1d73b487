import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';

const KEY = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Longer than anybody asks back: what was answered before then is forgotten. */
const MEMORY = 60_000;

/** By key: how many changes of this browser the server has not answered yet, and when it answered the last one. */
const known = new Map();

/** Which change of which keys a request is. */
const changes = new WeakMap();

umbHttpClient.interceptors.request.use((request, { body }) => {
    if (request.method !== 'GET') {
        const keys = [...new URL(request.url).pathname.matchAll(KEY)].map(([key]) => key);
        // What is new bears its key in the body.
        if (typeof body?.id === 'string') keys.push(body.id);
        forget();
        changes.set(request, keys);
        keys.forEach((key) => known.set(key, { underWay: (known.get(key)?.underWay ?? 0) + 1, answered: 0 }));
    }

    return request;
});

umbHttpClient.interceptors.response.use((response, request) => {
    answered(request);
    return response;
});

umbHttpClient.interceptors.error.use((error, _response, request) => {
    answered(request);
    return error;
});

function answered(request) {
    changes.get(request)?.forEach((key) => known.set(key, { underWay: known.get(key).underWay - 1, answered: Date.now() }));
    changes.delete(request);
}

/** So that a browser that is open for days does not hold every key that it ever changed. */
function forget() {
    const since = Date.now() - MEMORY;
    for (const [key, { underWay, answered }] of known) {
        if (underWay === 0 && answered < since) known.delete(key);
    }
}

/** Whether this browser changed an item, or is at it, within the last milliseconds. */
export function isOwnDeed(key, within) {
    const deed = known.get(key);
    return Boolean(deed) && (deed.underWay > 0 || deed.answered > Date.now() - within);
}
