import fs from 'node:fs';
import path from 'node:path';

/**
 * Modules that a first visit to a section loads in dozens of small chunks otherwise; found by loading the content section
 * once and noting the chunks. A module that is gone or missing here costs a request, nothing else.
 */
const firstLoad = new Set(JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'first-load.json'), 'utf8')));

const ofClient = (id) => /[\\/]@umbraco-cms[\\/]backoffice[\\/]dist-cms[\\/](.*)$/.exec(id)?.[1].replaceAll('\\', '/');
const ofPackage = (...names) => new RegExp(`[\\\\/]node_modules[\\\\/](?:${names.join('|')})`);

/** What describes extensions, so is loaded before any of them; not `index.js`, which would bring in what they do. */
const describes = /(?:^|\/)(?:manifests|umbraco-package|constants|entity|paths)\.js$|\.token\.js$|\.context-token\.js$|\.kind\.js$/;
const isRare = /tiptap|block-grid|extension-insights/;

/**
 * A dialog that closes on every click outside of it. Were it in one file with its button, it would stand there before the
 * click that opens it has reached the document, and that click would close it.
 */
const opensLate = 'packages/core/search/search-modal/search-modal.element.js';

function shared(id) {
    const module = ofClient(id);
    if (!module) return null;
    if (/^(?:libs|packages\/core)\//.test(module)) return 'core';
    return describes.test(module) && !isRare.test(module) ? 'manifests' : null;
}

/** How modules are put together, the first that fits by priority: few requests at the start, nothing that is not needed there. */
export const groups = [
    { name: (id) => (firstLoad.has(ofClient(id)) ? 'boot' : null), priority: 50, debugName: 'boot' },
    { name: 'monaco', test: /[\\/]node_modules[\\/]monaco-editor|monaco-slim/, priority: 40 },
    {
        name: 'tiptap',
        test: ofPackage('@tiptap', 'prosemirror', 'linkifyjs', 'orderedmap', 'rope-sequence', 'w3c-keyname', 'crelt', 'fast-equals'),
        priority: 30,
    },
    { name: 'icons', test: /icon-registry[\\/]icons[\\/]/, priority: 20 },
    { name: 'vendor', test: /[\/]node_modules[\/](?!@umbraco-cms)/, priority: 10 },
    { name: (id) => (ofClient(id) === opensLate ? 'search' : null), priority: 7, debugName: 'search' },
    { name: shared, priority: 5, debugName: 'shared' },
];
