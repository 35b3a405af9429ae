import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { dossierPaths } from '../../../support/fixtures.js';
import { hostileHtmlDossier } from '../../../support/made-up/hostile.js';
import { run } from '../../../support/run.js';

const arabic = 'tests/fixtures/arabic.casefile.yaml';
const files = { 'hostile.yaml': hostileHtmlDossier };
const commands = [['timeline'], ['timeline', '--chart'], ['refs'], ['refs', '--org']] as const;
const cases = [
  ['the bundled case', ['-f', dossierPaths.bundled]],
  ['a case in Arabic', ['-f', arabic]],
  ['two cases', ['-f', dossierPaths.sandovia, '-f', dossierPaths.scripts]],
  ['two cases in one list', ['--sort', 'case', '-f', dossierPaths.sandovia, '-f', dossierPaths.scripts]],
  ['a hostile case', ['-f', 'hostile.yaml']],
] as const;
const every = cases.flatMap(([name, given]) =>
  commands.map((command) => [command.join(' '), name, [...command, ...given]] as const),
);

async function embedded(argv: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await run([...argv, '--format', 'html', '--embed'], { files });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return stdout;
}

function elementsIn(node: Nodes): Element[] {
  const inside = 'children' in node ? node.children.flatMap(elementsIn) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

/** The parts of a style sheet outside all braces. */
function outermost(style: string): string[] {
  let depth = 0;
  let found = '';
  for (const character of style.replace(/\/\*.*?\*\//gs, '')) {
    if (character === '}') depth -= 1;
    if (depth === 0) found += character === '}' ? '\n' : character;
    if (character === '{') depth += 1;
  }
  expect(depth).toBe(0);
  return found.split(/[\n{]+/).flatMap((part) => part.trim() || []);
}

describe.each(every)('%s of %s as a part of a page', (_, __, argv) => {
  it('is one element, whose style applies to nothing else', async () => {
    const tree = fromHtml(await embedded(argv), { fragment: true });
    const [root, end, ...more] = tree.children;
    expect(more).toEqual([]);
    expect(end).toMatchObject({ type: 'text', value: '\n' });
    expect(root).toMatchObject({ tagName: 'div', properties: { className: ['casefile-embed'] } });
    const elements = elementsIn(tree);
    const styles = elements.filter(({ tagName }) => tagName === 'style');
    expect(styles).toHaveLength(1);
    const [text] = styles[0]?.children ?? [];
    const style = text?.type === 'text' ? text.value : '';
    expect(outermost(style)).toEqual([`#${elements[0]?.properties['id']}`]);
    expect(style).not.toMatch(/@import|url\(|@font-face|@keyframes|@layer|:root|\bhtml\b|\bbody\b/);
  });

  it('has no script, no part of a whole page, and the headings of a part', async () => {
    const elements = elementsIn(fromHtml(await embedded(argv), { fragment: true }));
    for (const { tagName, properties } of elements) {
      expect(['html', 'head', 'body', 'main', 'meta', 'link', 'base', 'script', 'img', 'iframe', 'form']).not.toContain(
        tagName,
      );
      expect(tagName).not.toBe('h1');
      for (const name of Object.keys(properties)) expect(name).not.toMatch(/^(on|src|style$)/);
    }
    expect(elements.some(({ tagName }) => tagName === 'h2')).toBe(true);
  });

  it('has ids of its own, to which its links lead', async () => {
    const elements = elementsIn(fromHtml(await embedded(argv), { fragment: true }));
    const ids = elements.flatMap(({ properties }) => (properties['id'] === undefined ? [] : String(properties['id'])));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^casefile-(timeline|refs|publishers)(-[a-z\d-]+)?$/);
    for (const id of ids.slice(1)) expect(id.startsWith(`${ids[0]}:`)).toBe(true);
    const known = new Set(ids);
    for (const { properties } of elements) {
      const href = String(properties['href'] ?? '');
      if (href.startsWith('#')) expect(known).toContain(href.slice(1));
    }
  });

  it('follows the HTML standard, but for the style in the body, where browsers read it too', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      elements: ['html5', { style: { flow: true, phrasing: true } }],
    });
    const page = `<!doctype html><html lang="en"><head><title>A page</title></head><body>\n${await embedded(argv)}</body></html>\n`;
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  });
});

describe('a part of a page', () => {
  it('states its language and direction, because the page may have others', async () => {
    expect(await embedded(['timeline', '-f', dossierPaths.bundled])).toMatch(/^<div [^>]*lang="en" dir="ltr">/);
    expect(await embedded(['timeline', '-f', arabic])).toMatch(/^<div [^>]*lang="ar" dir="rtl">/);
    expect(await embedded(['timeline', '-f', dossierPaths.bundled, '-f', arabic])).toContain(
      '<article lang="ar" dir="rtl">',
    );
  });

  it.each(['text', 'markdown', 'json', 'svg'])('cannot be made as %s', async (format) => {
    const { stdout, stderr, exitCode } = await run(['timeline', '--embed', '--format', format]);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toBe('casefile: --embed needs --format html\nAdd it, or remove --embed.\n');
  });

  it('cannot be made with --json', async () => {
    expect((await run(['refs', '--embed', '--json'])).exitCode).toBe(2);
  });
});

describe('a timeline as a document', () => {
  const sources = async (argv: readonly string[]) => {
    const { stdout } = await run([...argv, '--format', 'html']);
    return elementsIn(fromHtml(stdout));
  };

  it.each([
    ['one case', ['timeline', '-f', dossierPaths.bundled]],
    ['two cases', ['timeline', '-f', dossierPaths.bundled, '-f', dossierPaths.sandovia]],
    ['two cases in one list', ['timeline', '--sort', 'date', '-f', dossierPaths.bundled, '-f', dossierPaths.sandovia]],
  ])('of %s links to each of its sources, and back', async (_, argv) => {
    const elements = await sources(argv);
    const ids = new Set(elements.flatMap(({ properties }) => properties['id'] ?? []));
    const links = elements.flatMap(({ tagName, properties: { href, className } }) =>
      tagName === 'a' ? [{ href: String(href), isCitation: String(className).includes('citation') }] : [],
    );
    const cited = new Set(links.flatMap(({ href, isCitation }) => (isCitation ? href.slice(1) : [])));
    expect(cited.size).toBeGreaterThan(5);
    for (const anchor of cited) expect(ids).toContain(anchor);
    const references = [...ids].filter((id) => /(^|:)ref:/.test(String(id)));
    expect(new Set(references)).toEqual(cited);
    const back = links.filter(({ href, isCitation }) => !isCitation && /(#|:)event:/.test(href));
    expect(back.length).toBeGreaterThan(cited.size);
  });

  it.each([
    ['one case', ['timeline', '-f', dossierPaths.bundled]],
    ['two cases', ['timeline', '-f', dossierPaths.bundled, '-f', dossierPaths.sandovia]],
    ['two cases in one list', ['timeline', '--sort', 'date', '-f', dossierPaths.bundled, '-f', dossierPaths.sandovia]],
  ])('of %s defines each footnote once in Markdown', async (_, argv) => {
    const { stdout } = await run([...argv, '--format', 'markdown']);
    const defined = [...stdout.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, name]) => name);
    const used = [...stdout.matchAll(/\[\^([^\]]+)\](?!:)/g)].map(([, name]) => name);
    expect(defined.length).toBeGreaterThan(5);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(used)).toEqual(new Set(defined));
  });

  it('lists no sources in a terminal', async () => {
    expect((await run(['timeline'])).stdout).not.toContain('References');
  });
});
