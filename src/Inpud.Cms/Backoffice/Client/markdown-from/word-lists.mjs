import { element, isElement, replaceAll, styleOf, textOf } from './tree.mjs';

const isMarker = (node) => isElement(node) && /mso-list:ignore/.test(styleOf(node));
const levelOf = (node) => (isElement(node, 'p') ? Number(/mso-list:l\d+level(\d+)/.exec(styleOf(node))?.[1] ?? 0) : 0);

/** Numbers and letters with a stop or bracket; a lone "o" is Word's hollow bullet. */
const isNumber = (marker) => /^\(?(?:\d{1,4}|[ivxlcdm]{1,6}|[a-z])[.)]/i.test(marker.trim());

/** Word puts lists on the clipboard as paragraphs that carry their level and their marker; here they become lists. */
export function makeWordLists() {
    return (tree) => inside(tree);
}

function inside(parent) {
    const made = [];
    const open = [];
    for (const child of parent.children) {
        const level = levelOf(child);
        if (level > 0) {
            add(child, level, open, made);
        } else if (child.type !== 'text' || child.value.trim() !== '') {
            open.length = 0;
            if (child.children) inside(child);
            made.push(child);
        } else if (open.length === 0) {
            made.push(child);
        }

        if (isElement(child)) takeMarker(child);
    }

    parent.children = made;
}

/** @param {object[]} open the lists around the paragraph before, outermost first */
function add(paragraph, level, open, made) {
    const kind = isNumber(takeMarker(paragraph)) ? 'ol' : 'ul';
    open.length = Math.min(open.length, level);
    if (open.length === level && open[level - 1].tagName !== kind) open.length = level - 1;
    while (open.length < level) {
        const list = element(open.length === level - 1 ? kind : 'ul', []);
        const outer = open.at(-1);
        if (outer) {
            if (outer.children.length === 0) outer.children.push(element('li', []));
            outer.children.at(-1).children.push(list);
        } else {
            made.push(list);
        }

        open.push(list);
    }

    open.at(-1).children.push(element('li', paragraph.children));
}

/** Takes the marker out – numbered headings have one too – and gives its text. */
function takeMarker(node) {
    let text = '';
    replaceAll(node, (child) => {
        if (!isMarker(child)) return undefined;
        text += textOf(child);
        return [];
    });
    return text;
}
