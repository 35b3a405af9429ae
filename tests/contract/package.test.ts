import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { docxOf, pdfOf, pdfStream, pdfWith } from '../support/files/copies.js';
import { run } from '../support/run.js';

/** Forty invented names, none of which has a word of another. */
const names = Array.from({ length: 40 }, (_, index) => {
  const word = (start: string) => `${start}${'aeiou'[index % 5]}${'bdgklmnr'[index % 8]}${'aeiou'[(index >> 3) % 5]}x`;
  return `${word('Zor')}un ${word('Vel')}im`;
});

type Files = Readonly<Record<string, string | Uint8Array>>;

const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

/** Every way in which a copy can contain a name, by the name of the file. */
const plantings: Readonly<Record<string, (name: string) => string | Uint8Array | Promise<Uint8Array>>> = {
  'plain.txt': (name) => `It was ${name} who said so.`,
  'lines.txt': (name) => `It was ${name.replace(' ', '\n')} who said so.`,
  'hyphen.txt': (name) => `It was ${name.slice(0, 4)}-\n${name.slice(4)} who said so.`,
  'utf16.txt': (name) => Buffer.from(`\ufeffIt was ${name}`, 'utf16le'),
  'marks.md': (name) => `It was **${name.replace(' ', '** _')}_ who said so.`,
  'link.md': (name) => `It was [her](https://a.example/${name.replace(' ', '-')}).`,
  'text.html': (name) => `<p>It was ${name.replace(' ', '</b>&nbsp;<i>')}`,
  'comment.html': (name) => `<p>It was her<!-- ${name} -->`,
  'script.html': (name) => `<p>It was her<script>const who = "${name}"</script>`,
  'attribute.html': (name) => `<p title="${[...name].map((letter) => `&#${letter.charCodeAt(0)};`).join('')}">Her`,
  'address.html': (name) => `<p><a href="https://a.example/${name.replace(' ', '%20')}">Her</a>`,
  'text.docx': (name) =>
    docxOf([`<w:r><w:t>It was ${name.slice(0, 3)}</w:t></w:r><w:r><w:t>${name.slice(3)}</w:t></w:r>`]),
  'deleted.docx': (name) => docxOf(['Her', `<w:del><w:r><w:delText>${name}</w:delText></w:r></w:del>`]),
  'properties.docx': (name) => docxOf(['Her'], { 'docProps/core.xml': `<a><dc:creator>${name}</dc:creator></a>` }),
  'comments.docx': (name) => docxOf(['Her'], { 'word/comments.xml': `<w:comment w:author="${name}"/>` }),
  'parts.docx': (name) => docxOf(['Her'], { [`word/${name}.xml`]: '<a/>' }),
  'text.pdf': (name) => pdfOf(['A page', `It was ${name} who said so.`]),
  'title.pdf': (name) => pdfOf(['A page'], { Title: name }),
  'string.pdf': (name) => pdfWith(`<< /Type /Annot /T ${utf16(name)} >>`),
  'octal.pdf': (name) => pdfWith(`<< /A (${[...name].map((one) => `\\${one.charCodeAt(0).toString(8)}`).join('')}) >>`),
  'unused.pdf': (name) =>
    pdfWith(
      pdfStream(
        deflateSync(`BT [(${name.slice(0, 5)}) -20 (${name.slice(5)})] TJ ET`).toString('latin1'),
        '/Filter /FlateDecode',
      ),
    ),
  'metadata.pdf': (name) =>
    pdfWith(pdfStream(`<x:xmpmeta><dc:creator>${name}</dc:creator></x:xmpmeta>`, '/Type /Metadata')),
};

/** What casefile cannot read, by the name of the file. */
const unreadable: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
  'photo.jpg': () => Uint8Array.from([0xff, 0xd8, 0xff]),
  'scan.pdf': () => pdfOf(['']),
  'mixed.pdf': () => pdfOf(['A page', '']),
  'picture.docx': () => docxOf(['Her'], { 'word/media/image1.png': Uint8Array.from([1]) }),
  'picture.html': () => '<p>Her<img src="data:image/png;base64,AAAA">',
};

function caseFile(files: Files, copies: readonly string[]): string {
  const people = names.map(
    (name, index) => `  w${index}: { name: ${name}, access: secret, pseudonym: Witness ${index} }`,
  );
  const events = names.map(
    (name, index) => `  - { id: e${index}, date: 2020-04-17, title: Seen by ${name}, access: secret }`,
  );
  const references = copies.map((path, index) => {
    const sha256 = createHash('sha256')
      .update(files[path] ?? '')
      .digest('hex');
    return `  - { id: r${index}, type: report, title: Report ${index}, files: [{ path: ${path}, sha256: ${sha256} }] }`;
  });
  return [
    'casefile: 1\nid: quay\ntitle: The quay\nasOf: 2020-06-30\nsubjects: [ada]',
    `people:\n  ada: { name: Ada Nobody }\n${people.join('\n')}`,
    `timeline:\n  - { id: arrest, date: 2020-04-17, title: Ada is arrested, people: [ada, w0] }\n${events.join('\n')}`,
    `references:\n${references.join('\n')}\n`,
  ].join('\n');
}

let files: Files = {};
beforeAll(async () => {
  const made: Record<string, string | Uint8Array> = {
    'files/clean.txt': 'Nobody said so.',
    'files/clean.pdf': await pdfOf(['A page']),
  };
  for (const [index, [file, plant]] of Object.entries(plantings).entries())
    made[`files/${file}`] = await plant(names[index] ?? '');
  for (const [file, make] of Object.entries(unreadable)) made[`files/${file}`] = await make();
  files = made;
});

async function pack(copies: readonly string[], argv: readonly string[] = [], text = caseFile(files, copies)) {
  let made: Readonly<Record<string, Uint8Array>> | undefined;
  const outcome = await run(['package', '-o', 'handover', ...argv], {
    files: { ...files, 'casefile.yaml': text },
    createFolder: (_, folder) => {
      made = folder;
    },
  });
  return { ...outcome, made };
}

/** The bytes of a package and of every compressed part in it, in each encoding in which a name could be there. */
function everything(folder: Readonly<Record<string, Uint8Array>>): string {
  const texts: string[] = [];
  const add = (bytes: Uint8Array) => {
    const buffer = Buffer.from(bytes);
    texts.push(buffer.toString('utf8'), buffer.toString('latin1'), buffer.toString('utf16le'));
    if (buffer[0] === 0x50 && buffer[1] === 0x4b) {
      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        texts.push(name);
        add(content);
      }
    }
    for (const [, content = ''] of buffer.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)) {
      try {
        texts.push(inflateSync(Buffer.from(content, 'latin1')).toString('latin1'));
      } catch {
        // It is not compressed.
      }
    }
  };
  for (const [path, bytes] of Object.entries(folder)) {
    texts.push(path);
    add(bytes);
  }
  return texts.join('\n');
}

test('a package says on standard error what it leaves out', async () => {
  const secret = /, files:/;
  const text = caseFile(files, ['files/clean.txt', 'files/clean.pdf']).replace(secret, ', access: secret, files:');
  expect((await pack([], [], text)).stderr).toContain(
    '\nLeft out: 40 events, 1 reference, 40 people and 1 saved copy.\n',
  );
});

describe('a copy that contains a withheld name', () => {
  test.each(Object.keys(plantings))('%s stops the package', async (file) => {
    const path = `files/${file}`;
    const { made, stdout, stderr, exitCode } = await pack([path, 'files/clean.txt']);
    expect([made, stdout, exitCode]).toEqual([undefined, '', 4]);
    expect(stderr).toContain(`the copy ${path} contains a withheld name`);
    for (const name of names) expect(stderr).not.toContain(name);
    const included = await pack([path], ['--include', path]);
    expect([included.made, included.exitCode]).toEqual([undefined, 4]);
    expect((await pack([path], ['--access', 'secret', '--include', path])).exitCode).toBe(0);
  });
});

describe('a copy that nobody can search', () => {
  test.each(Object.keys(unreadable))('%s goes along only if it is named', async (file) => {
    const path = `files/${file}`;
    const { made, stderr, exitCode } = await pack([path]);
    expect([made, exitCode]).toEqual([undefined, 4]);
    expect(stderr.replace(/\s+/g, ' ')).toContain(`${path} was not completely searched for withheld names`);
    const included = await pack([path], ['--include', 'r0']);
    expect(included.exitCode).toBe(0);
    expect(included.stderr.replace(/\s+/g, ' ')).toContain(`${path} was not completely searched for withheld names`);
    expect(Object.keys(included.made ?? {})).toContain(`data/${path}`);
  });
});

describe('a package', () => {
  const all = () => Object.keys(files).filter((path) => !Object.keys(unreadable).includes(path.slice('files/'.length)));

  it('has no withheld name in any byte, compressed parts and names of files included', async () => {
    const copies = all();
    const planted = copies.filter((path) => !path.includes('clean'));
    // Half of the copies with a name are withheld, in a file that is named after the person; the others are left out.
    const [withheld, leftOut] = [
      planted.filter((_, index) => index % 2 === 0),
      planted.filter((_, index) => index % 2 === 1),
    ];
    let text = caseFile(files, copies);
    for (const path of withheld) text = text.replace(`path: ${path},`, `path: ${path}, access: internal,`);
    text = text.replace('path: files/plain.txt', `path: files/${names[0]}.txt`);
    const { made, exitCode, stderr } = await pack(copies, ['--without', leftOut.join(',')], text);
    expect(exitCode, stderr).toBe(0);
    expect(Object.keys(made ?? {}).filter((path) => path.startsWith('data/files/'))).toEqual([
      'data/files/clean.txt',
      'data/files/clean.pdf',
    ]);
    const found = everything(made ?? {}).toLowerCase();
    for (const word of names.flatMap((name) => name.toLowerCase().split(' '))) expect(found).not.toContain(word);
    for (const path of planted) expect(found).not.toContain(path);
  });

  it.each([
    ['es', 'Cronología'],
    ['xx', 'Timeline'],
  ])('has a report in the language of the case file: %s', async (tag, heading) => {
    const text = caseFile(files, ['files/clean.txt']).replace('id: quay\n', `id: quay\nlanguage: ${tag}\n`);
    const { made } = await pack(['files/clean.txt'], [], text);
    const page = Buffer.from(made?.['data/report.html'] ?? []).toString();
    expect(page).toMatch(new RegExp(`<h2[^>]*>(?:<[^>]*>)*${heading}`));
  });

  it('is the same on a second run', async () => {
    const [first, second] = [
      await pack(['files/clean.pdf', 'files/clean.txt']),
      await pack(['files/clean.pdf', 'files/clean.txt']),
    ];
    expect(second).toEqual(first);
  });

  it('has manifests with the checksum of every file', async () => {
    const { made = {} } = await pack(['files/clean.pdf', 'files/clean.txt']);
    const text = (path: string) => Buffer.from(made[path] ?? '').toString();
    const sums = (manifest: string) =>
      Object.fromEntries(
        text(manifest)
          .trim()
          .split('\n')
          .map((line) => line.split('  ').reverse()),
      );
    const expected = (paths: readonly string[]) =>
      Object.fromEntries(
        paths.map((path) => [
          path,
          createHash('sha256')
            .update(made[path] ?? '')
            .digest('hex'),
        ]),
      );
    const payload = Object.keys(made).filter((path) => path.startsWith('data/'));
    expect(sums('manifest-sha256.txt')).toEqual(expected(payload));
    expect(sums('tagmanifest-sha256.txt')).toEqual(expected(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt']));
    const octets = payload.reduce((sum, path) => sum + (made[path]?.length ?? 0), 0);
    expect(text('bag-info.txt')).toContain(`Payload-Oxum: ${octets}.${payload.length}\n`);
  });

  it('has metadata that describe every file', async () => {
    const { made = {} } = await pack(['files/clean.pdf', 'files/clean.txt']);
    const { '@graph': graph } = JSON.parse(Buffer.from(made['data/ro-crate-metadata.json'] ?? '').toString());
    const root = graph.find((entity: { '@id': string }) => entity['@id'] === './');
    expect(root).toMatchObject({ name: 'The quay', datePublished: '2020-06-30' });
    const described = root.hasPart.map((part: { '@id': string }) => `data/${part['@id']}`);
    const payload = Object.keys(made).filter((path) => path.startsWith('data/') && !path.endsWith('metadata.json'));
    expect(described).toEqual(payload);
    for (const part of root.hasPart)
      expect(graph.filter((one: { '@id': string }) => one['@id'] === part['@id'])).toHaveLength(1);
  });
});

describe('nothing is written', () => {
  test.each([
    ['a changed copy', { 'files/clean.txt': 'Other' }, 'files/clean.txt has changed since its checksum was recorded'],
    ['a missing copy', { 'files/clean.txt': undefined }, 'files/clean.txt is missing'],
  ])('if there is %s', async (_, change, message) => {
    const text = caseFile(files, ['files/clean.txt']);
    const before = files;
    files = { ...files, ...(change as Files) };
    const { made, stderr, exitCode } = await pack([], [], text);
    files = before;
    expect([made, exitCode]).toEqual([undefined, 1]);
    expect(stderr).toContain(message);
  });

  it('without a day of publication', async () => {
    const text = caseFile(files, ['files/clean.txt']).replace('asOf: 2020-06-30\n', 'asOf: 2020-06\n');
    expect(await pack([], [], text)).toMatchObject({ made: undefined, exitCode: 2 });
    expect((await pack([], ['--date', '2020'], text)).exitCode).toBe(2);
    expect((await pack([], ['--date', '2020-07-01'], text)).exitCode).toBe(0);
  });

  it('if an option names a copy that the reader cannot see, or none', async () => {
    const text = caseFile(files, ['files/clean.txt']).replace('title: Report 0,', 'title: Report 0, access: secret,');
    const [withheld, unknown] = [await pack([], ['--without', 'r0'], text), await pack([], ['--without', 'r7'], text)];
    expect([withheld.exitCode, unknown.exitCode]).toEqual([2, 2]);
    expect(withheld.stderr.replaceAll('r0', 'r7')).toBe(unknown.stderr);
  });

  it('and no hint names a copy whose name spells a withheld one', async () => {
    const [first = ''] = names;
    const path = `files/${first.replace(' ', '-')}.txt`;
    const text = caseFile(files, ['files/clean.txt']).replace('files/clean.txt', path);
    const { made, stdout, stderr, exitCode } = await pack([], ['--without', path.replace('.txt', '.tx')], text);
    expect([made, exitCode]).toEqual([undefined, 4]);
    expect(`${stdout}${stderr}`).not.toContain(first.split(' ')[0]);
  });

  it('over a folder that is not empty', async () => {
    const outcome = await run(['package', '-o', 'files'], {
      files: { ...files, 'casefile.yaml': caseFile(files, ['files/clean.txt']) },
    });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain('files is not an empty folder');
  });

  test.each(['files/100%.txt', 'casefile.yaml', 'Report.html'])('if a copy is called %s', async (path) => {
    const text = caseFile(files, ['files/clean.txt']).replace('files/clean.txt', path);
    expect(await pack([], [], text)).toMatchObject({ made: undefined, exitCode: 1 });
  });
});
