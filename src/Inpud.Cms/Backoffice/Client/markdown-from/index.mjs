import { htmlToMarkdown } from './html-to-markdown.mjs';

/**
 * @typedef {object} Converted
 * @property {string} markdown
 * @property {number} picturesLeftOut pictures of the original: a text field holds none, they belong into the media library
 */

/**
 * Markdown from what a word processor or browser put on the clipboard.
 * @param {string} html not to be trusted: it is parsed as data, never shown
 * @returns {Promise<Converted>}
 */
export async function fromHtml(html) {
    return htmlToMarkdown(html);
}

/**
 * Markdown from a Word document (.docx). Comments and deleted text stay out.
 * @param {ArrayBuffer} file
 * @returns {Promise<Converted>}
 * @throws {Error} the file is no Word document
 */
export async function fromDocx(file) {
    const { default: mammoth } = await import('mammoth');
    // Browsers' mammoth reads arrayBuffer, Node's reads buffer.
    const { value } = await mammoth.convertToHtml({ arrayBuffer: file, buffer: file }, {
        styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"],
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return htmlToMarkdown(value);
}
