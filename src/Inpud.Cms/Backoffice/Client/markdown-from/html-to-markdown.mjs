import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { dropWhatIsNoText, keepUsefulLinks } from './cleaning.mjs';
import { findFootnotes, footnoteHandlers } from './footnotes.mjs';
import { makeStylesElements } from './inline-styles.mjs';
import { nestLists } from './nested-lists.mjs';
import { giveTablesHeads } from './tables.mjs';
import { makeWordLists } from './word-lists.mjs';

// Footnotes are found by the links between them and their references, so links are sorted out after them.
const convert = unified()
    .use(rehypeParse, { fragment: true })
    .use(dropWhatIsNoText)
    .use(makeWordLists)
    .use(nestLists)
    .use(makeStylesElements)
    .use(findFootnotes)
    .use(keepUsefulLinks)
    .use(giveTablesHeads)
    .use(rehypeRemark, { handlers: footnoteHandlers })
    .use(remarkGfm)
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' });

/** @returns {Promise<import('./index.mjs').Converted>} */
export async function htmlToMarkdown(html) {
    const file = await convert.process(html);
    return { markdown: String(file).trim(), picturesLeftOut: file.data.pictures ?? 0 };
}
