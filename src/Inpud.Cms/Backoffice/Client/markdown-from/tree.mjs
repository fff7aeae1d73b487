// What all steps ask of the tree of an HTML document (hast).

export const isElement = (node, ...names) => node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));

/** An inline style as written, lower case and without blanks: `font-weight:700;mso-list:l0level1lfo1`. */
export const styleOf = (node) => String(node.properties?.style ?? '').toLowerCase().replaceAll(/\s/g, '');

export const classesOf = (node) => [node.properties?.className ?? []].flat().join(' ');

export const textOf = (node) => node.type === 'text' ? node.value : (node.children ?? []).map(textOf).join('');

/** No-break spaces count as nothing: word processors fill empty paragraphs with one. */
export const isBlank = (node) => node.type === 'text'
    ? /^[\s\u00a0]*$/.test(node.value)
    : isElement(node) && !isElement(node, 'td', 'th', 'tr', 'img') && node.children.every(isBlank);

export const element = (tagName, children, properties = {}) => ({ type: 'element', tagName, properties, children });

/**
 * Replaces nodes, children first.
 * @param {(node: object) => object[] | undefined} change what stands in the node's place; undefined leaves it
 */
export function replaceAll(parent, change) {
    parent.children = parent.children.flatMap((child) => {
        if (child.children) replaceAll(child, change);
        return change(child) ?? [child];
    });
}
