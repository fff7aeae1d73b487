import assert from 'node:assert/strict';
import fs from 'node:fs';
import test from 'node:test';
import { fromDocx, fromHtml } from '../../../../src/Inpud.Cms/Backoffice/Client/markdown-from/index.mjs';

const markdownOf = async (html) => (await fromHtml(html)).markdown;
const lines = (...all) => all.join('\n');

test('Headings, emphasis and links arrive', async () => {
    assert.equal(
        await markdownOf('<h2>Aims</h2><p>We <b>ask</b> <i>all</i> <a href="https://example.org/a">states</a>.</p>'),
        lines('## Aims', '', 'We **ask** _all_ [states](https://example.org/a).'));
});

test('Lists keep their levels and kinds', async () => {
    assert.equal(await markdownOf('<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>'), lines('1. One', '   - Inner', '2. Two'));
});

test('A list beside its item moves into it', async () => {
    assert.equal(
        await markdownOf('<ul><li><p>One</p></li><ul><li><p>Inner</p></li></ul><li><p>Two</p></li></ul>'), lines('- One', '  - Inner', '- Two'));
});

test('The first row of a table without a head is its head', async () => {
    assert.equal(
        await markdownOf('<table><tr><td><p>Country</p></td><td>Year</td></tr><tr><td>Kenya</td><td>2023</td></tr></table>'),
        lines('| Country | Year |', '| ------- | ---- |', '| Kenya   | 2023 |'));
});

const wordList = (marker, level, text) =>
    `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'>`
    + `<span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\n`;

test('List paragraphs of Word become lists', async () => {
    assert.equal(
        await markdownOf(wordList('·', 1, 'One') + wordList('o', 2, 'Inner') + wordList('·', 1, 'Two') + '<p>Then</p>' + wordList('1.', 1, 'First') + wordList('2.', 1, 'Second')),
        lines('- One', '  - Inner', '- Two', '', 'Then', '', '1. First', '2. Second'));
});

test('A numbered heading of Word loses its number only', async () => {
    assert.equal(await markdownOf("<h2 style='mso-list:l2 level1 lfo3'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Aims</h2>"), '## Aims');
});

const wordNote = (n, text) =>
    `<div style='mso-element:footnote' id=ftn${n}><p class=MsoFootnoteText><a style='mso-footnote-id:ftn${n}' href="#_ftnref${n}" name="_ftn${n}">`
    + `<span class=MsoFootnoteReference><![if !supportFootnotes]>[${n}]<![endif]></span></a> ${text}</p></div>`;
const wordReference = (n) => `<a style='mso-footnote-id:ftn${n}' href="#_ftn${n}" name="_ftnref${n}"><span class=MsoFootnoteReference>[${n}]</span></a>`;

for (const [program, html] of Object.entries({
    Word: `<p>A${wordReference(1)} B${wordReference(2)}</p><div style='mso-element:footnote-list'><br clear=all><hr align=left>${wordNote(1, 'First.')}${wordNote(2, '<i>Second</i>.')}</div>`,
    LibreOffice: '<p>A<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> B<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p>'
        + '<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a> First.</p></div><div id="sdfootnote2"><p><a name="sdfootnote2sym" href="#sdfootnote2anc">2</a> <i>Second</i>.</p></div>',
    'a converted document': '<p>A<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup> B<sup><a href="#footnote-2" id="footnote-ref-2">[2]</a></sup></p>'
        + '<ol><li id="footnote-1"><p> First. <a href="#footnote-ref-1">↑</a></p></li><li id="footnote-2"><p> <em>Second</em>. <a href="#footnote-ref-2">↑</a></p></li></ol>',
    'Google Docs': '<p>A<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> B<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><hr>'
        + '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> First.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a> <i>Second</i>.</p></div>',
})) {
    test(`Footnotes of ${program} arrive`, async () => {
        const markdown = (await markdownOf(html)).replace('\n\n---', '');
        assert.equal(markdown, lines('A[^1] B[^2]', '', '[^1]: First.', '', '[^2]: _Second_.'));
    });
}

test('One footnote alone leaves no list behind', async () => {
    assert.equal(
        await markdownOf(`<div class=WordSection1><p>A${wordReference(1)}</p></div><div style='mso-element:footnote-list'><br clear=all><hr>${wordNote(1, 'Only.')}</div>`),
        lines('A[^1]', '', '[^1]: Only.'));
});

test('Emphasis written as styles counts, a wrapper that is not bold does not', async () => {
    assert.equal(
        await markdownOf('<b style="font-weight:normal;"><p><span style="font-weight:700">Now</span> <span style="font-style:italic">here</span></p></b>'), '**Now** _here_');
});

test('Bookmarks, files of a computer and scripts are no links', async () => {
    assert.equal(
        await markdownOf('<p><a name="_Toc1">Aims</a> <a href="#_Toc2">see</a> <a href="file:///C:/a.doc">a</a> <a href="javascript:alert(1)">b</a> <a href="mailto:a@example.org">c</a></p>'),
        'Aims see a b [c](mailto:a@example.org)');
});

test('Styles, comments, reviewers\' remarks and deleted text stay out', async () => {
    assert.equal(
        await markdownOf('<style>p{color:red}</style><!-- hidden --><p>Kept <del cite="mailto:x">deleted</del><ins cite="mailto:x">inserted</ins></p><div style="mso-element:comment-list">remark</div><p>&nbsp;</p>'),
        'Kept inserted');
});

test('Pictures stay out and are counted', async () => {
    assert.deepEqual(await fromHtml('<p>Text</p><p><img src="data:image/png;base64,AAAA"></p><img src="file:///a.png">'), { markdown: 'Text', picturesLeftOut: 2 });
});

test('What looks like Markdown in the original stays text', async () => {
    assert.equal(await markdownOf('<p>* no list, [no link](x)</p>'), '\\* no list, \\[no link]\\(x)');
});

test('Right-to-left text arrives as it is', async () => {
    assert.equal(await markdownOf('<h2 dir="rtl">أهدافنا</h2><p dir="rtl">نطالب <b>الدول</b>.</p>'), lines('## أهدافنا', '', 'نطالب **الدول**.'));
});

test('Broken and deep HTML ends', async () => {
    for (const html of ['<ul><li><table><tr><td><ol><li>x', '</p></div>', '<a href="#a" id="a">self</a>', '<div>'.repeat(500) + 'deep', '<!--', '']) {
        assert.equal(typeof await markdownOf(html), 'string');
    }
});

test('A Word document arrives', { skip: !process.env.INPUD_DOCX }, async () => {
    const { buffer } = new Uint8Array(fs.readFileSync(process.env.INPUD_DOCX));
    assert.equal((await fromDocx(buffer)).markdown, fs.readFileSync(process.env.INPUD_DOCX + '.md', 'utf8').trim());
});

test('What is no Word document is refused', async () => {
    await assert.rejects(fromDocx(new Uint8Array([1, 2, 3]).buffer));
});
