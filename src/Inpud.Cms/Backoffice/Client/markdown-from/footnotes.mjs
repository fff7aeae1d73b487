import { element, isBlank, isElement, replaceAll } from './tree.mjs';

const reference = 'inpud-footnote-reference';
const definition = 'inpud-footnote';

/**
 * Footnotes, whoever wrote them: a link and a later link back to it. Word (`_ftn1`, `_edn1`), LibreOffice (`sdfootnote1sym`),
 * Google Docs (`ftnt1`) and mammoth (`footnote-1`) differ in names only. References are numbered as they come; what they lead
 * to leaves its list or block and goes to the end.
 */
export function findFootnotes() {
    return (tree) => {
        const notes = pairs(linksWithin(tree));
        const definitions = notes.map((note, index) => lift(tree, note, index + 1, notes));
        replaceAll(tree, (node) => {
            if (isElement(node, 'sup') && node.children.some((child) => isElement(child, reference))) return node.children;
            const target = isElement(node, 'a') ? hrefOf(node) : null;
            const index = target ? notes.findIndex((note) => note.target === target) : -1;
            return index < 0 ? undefined : [element(reference, [], { number: index + 1 })];
        });
        tree.children.push(...definitions);
    };
}

/** How rehype-remark writes them. */
export const footnoteHandlers = {
    [reference]: (_, node) => ({ type: 'footnoteReference', ...named(node) }),
    [definition]: (state, node) => ({ type: 'footnoteDefinition', ...named(node), children: state.toFlow(state.all(node)) }),
};

const named = (node) => ({ identifier: String(node.properties.number), label: String(node.properties.number) });
const hrefOf = (node) => /^#(.+)$/.exec(String(node.properties.href ?? ''))?.[1];
const namesOf = (node) => [node.properties.id, node.properties.name].filter(Boolean);

/** Links to places in the same document, in its order, each with the elements around it (innermost last). */
function linksWithin(node, around = []) {
    if (isElement(node, 'a') && hrefOf(node)) return [{ link: node, around }];
    return (node.children ?? []).flatMap((child) => linksWithin(child, [...around, node]));
}

function pairs(links) {
    const back = new Map(links.map((entry) => [hrefOf(entry.link), entry]));
    const notes = [];
    const used = new Set();
    for (const { link } of links) {
        const answer = namesOf(link).map((name) => back.get(name)).find(Boolean);
        if (answer && answer.link !== link && !used.has(link)) {
            used.add(answer.link);
            notes.push({ target: hrefOf(link), back: answer });
        }
    }

    return notes;
}

/** Takes the note out of the tree: its list item, else the smallest block that holds this note alone. */
function lift(tree, note, number, notes) {
    const { link, around } = note.back;
    const others = notes.filter((other) => other !== note).map((other) => other.back.link);
    const holdsOnlyThis = (node) => !others.some((other) => contains(node, other));
    const block = around.findLast((node) => isElement(node, 'li'))
        ?? around.findLast((node) => isElement(node, 'div', 'section', 'aside') && holdsOnlyThis(node))
        ?? around.findLast((node) => isElement(node, 'p'))
        ?? link;
    const children = block.children.filter((child) => child !== link);
    remove(tree, block);
    const made = element(definition, children, { number });
    remove(made, link);
    replaceAll(made, (node) => (isElement(node, 'sup', 'span') && isBlank(node) ? [] : isElement(node, 'hr', 'br') ? [] : undefined));
    trim(made);
    return made;
}

/** The link back left its blanks at either end. */
function trim(node) {
    while (node.children.length > 0 && node.children[0].type === 'text' && isBlank(node.children[0])) node.children.shift();
    while (node.children.length > 0 && node.children.at(-1).type === 'text' && isBlank(node.children.at(-1))) node.children.pop();
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first?.type === 'text') first.value = first.value.trimStart();
    else if (first?.children) trim(first);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    else if (last?.children && last !== first) trim(last);
}

const contains = (node, wanted) => node === wanted || (node.children ?? []).some((child) => contains(child, wanted));

/** Removes a node, and what holds nothing any more but rules and line breaks. */
function remove(parent, unwanted) {
    const index = parent.children.indexOf(unwanted);
    if (index >= 0) {
        parent.children.splice(index, 1);
        return true;
    }

    const holder = parent.children.find((child) => child.children && remove(child, unwanted));
    if (holder && holder.children.every((child) => isBlank(child) || isElement(child, 'hr', 'br'))) {
        parent.children.splice(parent.children.indexOf(holder), 1);
    }

    return Boolean(holder);
}
