// Bundles Umbraco's editing client: node build.mjs --out <folder> [--quality <0-11>]
// The folder then holds what is served below /umbraco/backoffice/, compressed, and what the page must know (client.json).
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.mjs';
import { compress } from './compress.mjs';
import { copyFixedFiles } from './fixed-files.mjs';
import { noticesOf } from './notices.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, quality: { type: 'string', default: '9' } } });
if (!values.out) throw new Error('Where to? node build.mjs --out <folder>');

const started = Date.now();
const out = path.resolve(values.out);
fs.rmSync(out, { recursive: true, force: true });

const { start, imports, modules } = await bundle(out);
copyFixedFiles(out);
fs.writeFileSync(path.join(out, 'assets', 'third-party-notices.txt'), noticesOf(modules));
const { files, bytes } = await compress(out, Number(values.quality));
fs.writeFileSync(path.join(out, 'client.json'), JSON.stringify({ start, imports }, null, 1));
console.log(`Editing client: ${files} files, ${(bytes / 1e6).toFixed(1)} MB, in ${((Date.now() - started) / 1000).toFixed(0)} s`);
