import { element, isElement, replaceAll } from './tree.mjs';

/**
 * Some write a nested list beside the item it belongs to; here it moves into the item. An item's only paragraph is its text,
 * or the list would be spread out with empty lines.
 */
export function nestLists() {
    return (tree) => replaceAll(tree, (node) => {
        if (isElement(node, 'li') && node.children.filter((child) => isElement(child, 'p')).length === 1) {
            node.children = node.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
        }

        if (!isElement(node, 'ul', 'ol')) return undefined;
        const items = [];
        for (const child of node.children) {
            if (!isElement(child, 'ul', 'ol')) {
                items.push(child);
                continue;
            }

            const before = items.findLast((item) => isElement(item, 'li'));
            if (before) before.children.push(child);
            else items.push(element('li', [child]));
        }

        node.children = items;
        return [node];
    });
}
