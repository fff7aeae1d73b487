import { element, isBlank, isElement, replaceAll, styleOf } from './tree.mjs';

const meanings = [
    ['strong', /font-weight:(?:bold|[6-9]00)/],
    ['em', /font-style:italic/],
    ['del', /text-decoration:[^;]*line-through/],
];

/** Web editors write emphasis as styles of spans, and wrap everything into a `b` that says it is not bold. */
export function makeStylesElements() {
    return (tree) => replaceAll(tree, (node) => {
        if (isElement(node, 'b', 'strong') && /font-weight:(?:normal|[1-5]00)/.test(styleOf(node))) return node.children;
        if (!isElement(node, 'span') || node.children.every(isBlank)) return undefined;
        return meanings.filter(([, style]) => style.test(styleOf(node)))
            .reduce((children, [name]) => [element(name, children)], node.children);
    });
}
