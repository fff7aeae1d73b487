import { classesOf, isBlank, isElement, replaceAll, styleOf } from './tree.mjs';

const noText = ['style', 'script', 'meta', 'link', 'title', 'xml', 'head', 'template', 'iframe', 'object', 'svg', 'noscript'];

/** Comments of reviewers and their marks. */
const ofReview = (node) => /mso-element:comment|mso-comment-/.test(styleOf(node)) || /MsoComment/.test(classesOf(node));

/** What tracking of changes keeps although it was deleted. */
const wasDeleted = (node) => isElement(node, 'del') && (node.properties.cite || node.properties.dateTime);

/** Takes out what is no text of the document, and counts the pictures among it. */
export function dropWhatIsNoText() {
    return (tree, file) => {
        file.data.pictures = 0;
        replaceAll(tree, (node) => {
            if (node.type === 'comment' || node.type === 'doctype') return [];
            if (!isElement(node)) return undefined;
            if (isElement(node, 'img', 'v:imagedata')) {
                file.data.pictures += isElement(node, 'img') ? 1 : 0;
                return [];
            }

            if (isElement(node, ...noText) || ofReview(node) || wasDeleted(node)) return [];
            if (isElement(node, 'ins') || node.tagName.includes(':')) return node.children;
            return isElement(node, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') && isBlank(node) ? [] : undefined;
        });
    };
}

const leadsSomewhere = /^(?:https?:|mailto:|tel:)/i;

/** Links that lead nowhere outside the original – bookmarks, files of somebody's computer – become text. */
export function keepUsefulLinks() {
    return (tree) => replaceAll(tree, (node) =>
        isElement(node, 'a') && !leadsSomewhere.test(String(node.properties.href ?? '')) ? node.children : undefined);
}
