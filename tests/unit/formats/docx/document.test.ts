import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { dossierPaths } from '../../../support/fixtures.js';
import { wordsOf } from '../../../support/readable.js';
import { run } from '../../../support/run.js';

const arabic = 'tests/fixtures/arabic.casefile.yaml';
const cases = [...Object.values(dossierPaths), arabic];
const commands = [['report'], ['timeline'], ['show'], ['refs'], ['fill', 'wgad']] as const;
const shown = cases.flatMap((path) => commands.map((command) => [...command, '-f', path]));

async function documentOf(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const written: Uint8Array[] = [];
  const { stderr } = await run([...argv, '--format', 'docx'], { files, bytes: (bytes) => void written.push(bytes) });
  const [document] = written;
  if (document === undefined) throw new Error(stderr);
  return document;
}

function partOf(document: Uint8Array, path: string): string {
  return strFromU8(unzipSync(document)[path] ?? new Uint8Array());
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

/** What a page shows beside the text of a document: drawings with their legends, links to copy, and its contents. */
const besideTags = ['svg', 'style', 'title', 'nav'];
const besideClasses = ['permalink', 'legend'];
const inLine = ['span', 'a', 'bdi', 'strong', 'mark'];

/** The words of a page. A space separates elements, except those within a line. */
function wordsOfPage(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const tag = node.type === 'element' ? node.tagName : '';
  const classes = node.type === 'element' ? [node.properties['className']].flat() : [];
  if (besideTags.includes(tag) || besideClasses.some((name) => classes.includes(name))) return '';
  const words = node.children.map(wordsOfPage).join('');
  return inLine.includes(tag) ? words : ` ${words} `;
}

function words(text: string): string[] {
  // Citations are footnotes in a document, and the axis of a chart has the labels of a drawing.
  return text.replace(/\[\d+[^\]]*\]/g, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words of the text of a document without its charts, which are drawings in a page. */
function wordsOfText(document: Uint8Array): string[] {
  const [before = '', ...tables] = partOf(document, 'word/document.xml').split('<w:tbl>');
  const shown = tables.map((table) =>
    table.includes('<w:tblDescription') ? table.slice(table.indexOf('</w:tbl>')) : table,
  );
  return words(wordsOf([before, ...shown].join('')).join(' '));
}

describe('a Word document', () => {
  it.each(shown)('of %s %s %s has the words of the page, in the same order', async (...argv) => {
    const page = (await run([...argv, '--format', 'html'])).stdout;
    const charted = page.replace(/<figure.*?<\/figure>/gs, '');
    expect(wordsOfText(await documentOf(argv))).toEqual(words(wordsOfPage(fromHtml(charted))));
  });

  it.each(shown)('of %s %s %s has a footnote for each citation', async (...argv) => {
    const document = await documentOf(argv);
    const page = (await run([...argv, '--format', 'html'])).stdout;
    const cited = all(page, /<a[^>]* href="#(?:[\w-]+:)?ref:[^"]*"[^>]*>(\[\d+[^<]*?\])/g);
    const marks = all(partOf(document, 'word/document.xml'), /<w:footnoteReference w:id="(\d+)"\/>/g);
    const notes = all(partOf(document, 'word/footnotes.xml'), /<w:footnote w:id="(\d+)"/g);
    expect([marks, notes]).toEqual([notes, notes.map((_, index) => String(index + 1))]);
    const texts = all(partOf(document, 'word/footnotes.xml'), /<w:rStyle w:val="Citation"\/>.*?<w:t[^>]*>([^<]*)</g);
    const said = (text: string) => text.replace(/[\u200e\u200f]/g, '').replaceAll('\u00a0', ' ');
    expect(texts.map(said)).toEqual(cited.map(said));
  });

  it('has all of a source in its first footnote, and then its title, with a link to the list of sources', async () => {
    const document = await documentOf(['report', '-f', dossierPaths.sandovia]);
    const notes = partOf(document, 'word/footnotes.xml').split('<w:footnote w:id=').slice(1);
    const said = (note: string) =>
      all(note, /<w:t(?: [^>]*)?>([^<]*)</g)
        .join('')
        .trim();
    const [first = '', ...others] = notes.filter((note) => said(note).startsWith('[1]'));
    expect(said(first)).toBe(
      '[1] Ottoline Pell. “Where the harbour reads”. Sandovia Daily 📰, Mar\u00a02019. Accessed 30\u00a0Apr\u00a02023. https://daily.example/circle',
    );
    expect(others.length).toBeGreaterThan(0);
    for (const note of others) {
      expect(said(note)).toBe('[1] “Where the harbour reads”');
      const [place = ''] = all(note, /<w:hyperlink [^>]*w:anchor="(place_\d+)"/g);
      expect(partOf(document, 'word/document.xml')).toContain(`<w:bookmarkStart w:name="${place}"`);
    }
  });

  it('of a brief has the title of a source in each footnote: the page lists the sources', async () => {
    const notes = partOf(await documentOf(['brief', '-f', dossierPaths.sandovia]), 'word/footnotes.xml');
    expect(all(notes, /<w:t(?: [^>]*)?>([^<]*)</g).join('')).toContain('[5] “Opinion 7/2022 (Sandovia)”');
    expect(notes).not.toMatch(/Accessed|UN Panel/);
  });

  it.each(['ar', 'ru', 'zh'])('in %s has footnotes in that language', async (tag) => {
    const document = await documentOf(['report', '-f', `tests/fixtures/languages/${tag}.casefile.yaml`]);
    const text = all(partOf(document, 'word/footnotes.xml'), /<w:t(?: [^>]*)?>([^<]*)</g).join('');
    expect(text).toMatch(/\[1.*\[2/);
    expect(text).not.toMatch(/Accessed|\beds?\b|\d+(?:st|nd|rd|th)\b/);
  });

  it.each(cases)('of the report on %s links to places that it has', async (path) => {
    const document = partOf(await documentOf(['report', '-f', path]), 'word/document.xml');
    const places = all(document, /<w:bookmarkStart w:name="([^"]*)"/g);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(all(document, /<w:bookmarkStart [^>]*w:id="([^"]*)"/g)).size).toBe(places.length);
    const links = all(document, /<w:hyperlink [^>]*w:anchor="(place_[^"]*)"/g);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
  });

  it.each(cases)('of the report on %s repeats the head of each table, and describes each chart', async (path) => {
    const document = partOf(await documentOf(['report', '-f', path]), 'word/document.xml');
    const tables = document.split('<w:tbl>').slice(1);
    for (const table of tables) expect(table.slice(0, table.indexOf('</w:tr>'))).toContain('<w:tblHeader/>');
    if (path !== dossierPaths.minimal)
      expect(document).toMatch(
        /<w:tblDescription w:val="\d+ (?:events along a time axis, from |أحداث على محور زمني، من )/,
      );
  });

  it('is the same each time, and has no date', async () => {
    const [first, second] = [await documentOf(['report']), await documentOf(['report'])];
    expect(Buffer.from(first).equals(second)).toBe(true);
    expect(partOf(first, 'docProps/core.xml')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Alnur Ilyashev</dc:title><dc:language>en</dc:language></cp:coreProperties>',
    );
    expect(
      Object.values(unzipSync(first))
        .map((bytes) => strFromU8(bytes))
        .join(''),
    ).not.toMatch(/rId[\w-]{21}"/);
  });

  it('runs from right to left in Arabic, but not its English words', async () => {
    const document = partOf(await documentOf(['report', '-f', arabic]), 'word/document.xml');
    expect(document).toContain('<w:bidiVisual/>');
    const runs = all(document, /(<w:r>.*?<\/w:r>)/g);
    const turned = runs.filter((run) => run.includes('<w:rtl/>'));
    expect(turned.some((run) => run.includes('السراب'))).toBe(true);
    expect(runs.filter((run) => run.includes('Nobody asked us')).map((run) => run.includes('<w:rtl/>'))).toEqual([
      false,
    ]);
    expect(document).toMatch(/<w:pPr><w:pStyle w:val="Heading1"\/>(?:(?!<\/w:pPr>).)*<w:bidi\/>/);
    const styles = partOf(await documentOf(['report', '-f', arabic]), 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>');
  });

  it('has the language of each case of several', async () => {
    const document = partOf(await documentOf(['show', '-f', dossierPaths.sandovia, '-f', arabic]), 'word/document.xml');
    expect(document).toContain('<w:lang w:val="ar" w:eastAsia="ar" w:bidi="ar"/>');
  });

  it('has no character that XML forbids', async () => {
    const text =
      'casefile: 1\nid: odd\ntitle: "A \\uFFFE < & > \\uFFFF \\u0001 ]]> end"\nsubjects: [ada]\npeople: { ada: { name: Ada } }\n';
    const document = await documentOf(['report', '-f', 'odd.yaml'], { 'odd.yaml': text });
    expect(wordsOf(partOf(document, 'word/document.xml'))[0]).toBe('A \ufffd < & > \ufffd ^A ]]> end');
    expect(partOf(document, 'docProps/core.xml')).toContain(
      '<dc:title>A \ufffd &#x3C; &#x26; > \ufffd ^A ]]&gt; end</',
    );
  });

  it('is refused by a terminal, with a way out', async () => {
    const terminal = { columns: 80, rows: 24 };
    const { stdout, stderr, exitCode } = await run(['report', '--format', 'docx'], { terminal });
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toContain('a terminal cannot show the format docx\nWrite it to a file with -o FILE.\n');
  });
});

it('what is too long for a Word document is refused', async () => {
  const text = `casefile: 1\nid: a\ntitle: A\nsubjects: [ada]\npeople: { ada: { name: Ada Nobody } }
sections:\n  - id: s\n    title: S\n    statements:\n${'      - text: Ada Nobody, Ada Nobody\n'.repeat(6000)}`;
  const { exitCode, stderr } = await run(['report', '--format', 'docx', '-f', 'a.yaml', '-o', '-'], {
    files: { 'a.yaml': text },
  });
  expect(exitCode).toBe(2);
  expect(stderr).toBe(
    'casefile: this is too long for a Word document\nChoose a part of it, for example with --from and --to, or --format html.\n',
  );
});
