import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const isText = /\.(?:js|css|svg|json|txt)$/;

/** Below this a file is not worth a compressed form, in bytes. */
const smallest = 300;

/**
 * Replaces texts by their compressed form, `<name>.br`: the server unpacks them for the rare client that cannot.
 * The largest come first, so that no thread is left with one of them at the end.
 * @returns {Promise<{files: number, bytes: number}>} of everything in the folder, afterwards
 */
export async function compress(folder, quality) {
    const all = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => ({ file, size: fs.statSync(file).size }))
        .sort((a, b) => b.size - a.size);
    const sizes = await Promise.all(all.map(({ file, size }) => (isText.test(file) && size >= smallest ? pack(file, size, quality) : size)));
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

async function pack(file, size, quality) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
    const packed = await brotli(fs.readFileSync(file), {
        params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_SIZE_HINT]: size },
    });
    fs.writeFileSync(`${file}.br`, packed);
    fs.rmSync(file);
    return packed.length;
}
