import fs from 'node:fs';
import path from 'node:path';

const modules = path.join(import.meta.dirname, 'node_modules');
const ownText = (file) => fs.readFileSync(path.join(import.meta.dirname, 'licences', file), 'utf8').trim();

/**
 * Packages that ship no licence file: whose they are, by their package.json and their repositories, and the text that their
 * licence prescribes.
 */
const withoutFile = {
    '@umbraco-cms/backoffice': { text: 'mit.txt', holder: 'Copyright (c) 2005-present Umbraco' },
};

/** Of a choice of licences, the one we take. */
const chosen = { dompurify: 'Apache-2.0', jszip: 'MIT' };

/**
 * The notices that the licences of what was bundled ask for.
 * @param {string[]} files the modules of the bundle
 */
export function noticesOf(files) {
    const packages = [...new Set(files.map(packageOf).filter(Boolean))].sort();
    const notices = [...packages, '@umbraco-ui/uui'].filter((name, at, all) => all.indexOf(name) === at).map(noticeOf);
    return [
        'Third-party software and fonts in the editing client',
        ...notices,
        `Lucide (icons in @umbraco-cms/backoffice, ISC)\n\n${ownText('lucide.txt')}`,
        `Lato (fonts in @umbraco-ui/uui, OFL-1.1)\n\n${ownText('lato.txt')}`,
    ].join(`\n\n${'-'.repeat(80)}\n`) + '\n';
}

function packageOf(file) {
    const parts = file.split(/[\\/]node_modules[\\/]/);
    const [first, second] = parts.at(-1).split(/[\\/]/);
    return parts.length < 2 ? null : first.startsWith('@') ? `${first}/${second}` : first;
}

function noticeOf(name) {
    const folder = path.join(modules, name);
    const { version, license, author } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const texts = fs.readdirSync(folder)
        .filter((file) => /^(?:licen[cs]e|copying|notice|third-?party-?notices)/i.test(file) && fs.statSync(path.join(folder, file)).isFile())
        .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
    const text = texts.length > 0 ? texts.join('\n\n') : prescribed(name, license, author);
    return `${name} ${version} (${chosen[name] ?? license})\n\n${text}`;
}

function prescribed(name, license, author) {
    const known = withoutFile[name] ?? (license === 'MIT' ? { text: 'mit.txt', holder: `Copyright (c) ${author?.name ?? author ?? `the authors of ${name}`}` } : null);
    if (!known) throw new Error(`${name} (${license}) ships no licence text: say in notices.mjs what is to be printed.`);
    return `${known.holder}\n\n${ownText(known.text)}`;
}
