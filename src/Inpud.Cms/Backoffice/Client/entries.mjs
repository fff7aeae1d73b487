import fs from 'node:fs';
import path from 'node:path';

const client = path.join(import.meta.dirname, 'node_modules', '@umbraco-cms', 'backoffice');

/**
 * What stays importable by name: every public module of the client, as extensions expect it, and the one that starts it.
 * @returns {{name: string, file: string, specifier?: string, isStart?: boolean}[]}
 */
export function entries() {
    const { name, exports } = JSON.parse(fs.readFileSync(path.join(client, 'package.json'), 'utf8'));
    const modules = Object.entries(exports)
        .filter(([, file]) => file?.endsWith('.js'))
        .map(([key, file]) => ({
            name: file.replace('./dist-cms/', '').replace(/\.js$/, ''),
            file: path.join(client, file),
            specifier: name + key.slice(1),
        }));
    const start = 'apps/app/app.element';
    return [
        ...modules,
        { name: start, file: path.join(client, 'dist-cms', `${start}.js`), isStart: true },
    ];
}
