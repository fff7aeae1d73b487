import { isElement } from './tree.mjs';

/** A Markdown table has a head: where the original marks none, its first row is it. */
export function giveTablesHeads() {
    return (tree) => visit(tree);
}

function visit(node) {
    if (isElement(node, 'table')) {
        const rows = within(node, 'tr');
        if (rows.length > 0 && within(node, 'th').length === 0) {
            for (const cell of within(rows[0], 'td')) cell.tagName = 'th';
        }
    }

    node.children?.forEach(visit);
}

const within = (node, name) => node.children.flatMap((child) =>
    isElement(child, name) ? [child] : isElement(child) && !isElement(child, 'table') ? within(child, name) : []);
