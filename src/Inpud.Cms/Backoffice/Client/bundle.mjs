import path from 'node:path';
import { rolldown } from 'rolldown';
import { entries } from './entries.mjs';
import { groups } from './groups.mjs';
import { monaco } from './monaco.mjs';

/** Where the files are served. */
export const base = '/umbraco/backoffice/';

/**
 * Bundles everything that the client and extensions import. All names carry a hash, so browsers may keep them for ever;
 * extensions find the modules through the page's import map.
 * @returns {Promise<{start: string, imports: Record<string, string>, modules: string[]}>} the page's module, its import map, and
 *     which files went into the bundle
 */
export async function bundle(out) {
    const known = entries();
    const client = await rolldown({
        input: Object.fromEntries(known.map((entry) => [entry.name, entry.file])),
        preserveEntrySignatures: 'allow-extension',
        plugins: [await monaco(out)],
        moduleTypes: { '.ttf': 'dataurl', '.css': 'empty' },
    });
    const { output } = await client.write({
        dir: out,
        format: 'esm',
        minify: true,
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups },
    });
    await client.close();
    const markdownFrom = await bundleMarkdownFrom(out);
    return {
        ...describe(known, output, { '@inpud/markdown-from': base + markdownFrom[0].fileName }),
        modules: [...output, ...markdownFrom].flatMap((chunk) => chunk.moduleIds ?? []),
    };
}

/** Word documents and clipboards to Markdown: shares nothing with the client and loads when somebody asks for it. */
async function bundleMarkdownFrom(out) {
    const bundled = await rolldown({ input: { 'markdown-from': path.join(import.meta.dirname, 'markdown-from', 'index.mjs') }, platform: 'browser' });
    const { output } = await bundled.write({
        dir: out, format: 'esm', minify: true, entryFileNames: 'inpud/[name]-[hash].js', chunkFileNames: 'inpud/[name]-[hash].js',
    });
    await bundled.close();
    return output;
}

function describe(known, output, ours) {
    const urls = new Map(
        output.filter((chunk) => chunk.isEntry).map((chunk) => [path.normalize(chunk.facadeModuleId), base + chunk.fileName]));
    const urlOf = (entry) => urls.get(entry.file) ?? fail(`${entry.file} was not bundled`);
    return {
        start: urlOf(known.find((entry) => entry.isStart)),
        imports: {
            ...Object.fromEntries(known.filter((entry) => entry.specifier).map((entry) => [entry.specifier, urlOf(entry)])),
            ...ours,
        },
    };
}

function fail(why) {
    throw new Error(why);
}
