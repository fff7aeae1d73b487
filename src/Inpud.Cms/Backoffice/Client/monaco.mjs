import fs from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { base } from './bundle.mjs';

const modules = path.join(import.meta.dirname, 'node_modules');
const slim = path.join(import.meta.dirname, 'monaco-slim.mjs');

/**
 * The text editor behind Markdown fields, cut down to what they use. Its language workers (9 MB) are left out: every kind of
 * text gets the general worker, a file of its own because the page's policy allows no other.
 */
export async function monaco(out) {
    const worker = await bundleWorker(out);
    return {
        name: 'monaco',
        resolveId(id) {
            if (/\?(?:worker|inline)$/.test(id)) return '\0' + id;
            return id === 'monaco-editor' ? slim : null;
        },
        load(id) {
            if (id.startsWith('\0') && id.endsWith('?worker')) {
                return `export default function () { return new Worker(${JSON.stringify(base + worker)}); }`;
            }

            if (id.startsWith('\0') && id.endsWith('?inline')) {
                return 'export default ' + JSON.stringify(fs.readFileSync(path.join(modules, id.slice(1).replace('?inline', '')), 'utf8'));
            }

            return null;
        },
    };
}

async function bundleWorker(out) {
    const worker = await rolldown({ input: { 'editor-worker': path.join(modules, 'monaco-editor/esm/vs/editor/editor.worker.js') } });
    const { output } = await worker.write({ dir: out, format: 'iife', name: 'editorWorker', minify: true, entryFileNames: 'workers/[name]-[hash].js' });
    await worker.close();
    return output[0].fileName;
}
