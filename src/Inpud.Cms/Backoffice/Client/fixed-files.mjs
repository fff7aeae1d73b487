import fs from 'node:fs';
import path from 'node:path';

const uui = path.join(import.meta.dirname, 'node_modules', '@umbraco-ui', 'uui', 'dist');

/** Style sheets, fonts and pictures at addresses that the client has written down; its package does not hold them. */
export function copyFixedFiles(out) {
    fs.mkdirSync(path.join(out, 'css'), { recursive: true });
    for (const theme of ['light', 'dark', 'high-contrast']) {
        fs.copyFileSync(path.join(uui, 'themes', `${theme}.css`), path.join(out, 'css', `${theme}.css`));
    }

    for (const style of ['uui-font', 'uui-text']) {
        fs.copyFileSync(path.join(uui, 'styles', `${style}.css`), path.join(out, 'css', `${style}.css`));
    }

    fs.cpSync(path.join(uui, 'assets', 'fonts'), path.join(out, 'assets', 'fonts'), { recursive: true });
    fs.cpSync(path.join(import.meta.dirname, 'own'), out, { recursive: true });
}
