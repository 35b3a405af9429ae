import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { examine } from '../../../src/copies/examine.js';
import type { ReadCopy } from '../../../src/copies/passage.js';
import { readCopy } from '../../../src/copies/read-copy.js';
import { characterTable } from '../../support/files/character-table.js';
import { chinesePdf, docxOf, pdfOf, pdfStream, pdfWith, zipOf } from '../../support/files/copies.js';

const otherEncoding = 'characters in an encoding that it does not state';
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(path: string, content: string | Uint8Array, mediaType?: string): Promise<ReadCopy> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  return readCopy({ bytes, path, ...(mediaType !== undefined && { mediaType }) }, characterTable);
}

async function passages(path: string, content: string | Uint8Array) {
  const copy = await read(path, content);
  return copy.kind === 'text' ? copy.passages.map(({ text, place }) => [text, place]) : copy;
}

describe('a text', () => {
  it('has paragraphs between empty lines', async () => {
    expect(await passages('a.txt', 'One\nline\n \nTwo\r\n\r\nThree')).toEqual([
      ['One\nline', { paragraph: 1 }],
      ['Two', { paragraph: 2 }],
      ['Three', { paragraph: 3 }],
    ]);
  });

  test.each([
    ['UTF-8', bytesOf('Ёлка')],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x01, 0x04, 0x3b, 0x04, 0x3a, 0x04, 0x30, 0x04])],
  ])('is read in %s', async (_, bytes) => {
    expect(await passages('a.txt', bytes)).toEqual([['Ёлка', { paragraph: 1 }]]);
  });

  it('is read in Windows-1252 if it is no UTF-8, which it does not state', async () => {
    const bytes = Uint8Array.from([0x93, 0xe9, 0x94]);
    expect(await passages('a.txt', bytes)).toEqual([['“é”', { paragraph: 1 }]]);
    expect(await read('a.txt', bytes)).toMatchObject({ unread: [otherEncoding] });
    expect(await read('a.txt', '“é”')).toMatchObject({ unread: [] });
  });

  it('may be in an encoding that only looks like UTF-8', async () => {
    expect(await read('a.txt', '\u001b$BEDCf\u001b(B')).toMatchObject({ unread: [otherEncoding] });
  });

  it('of Markdown has no marks', async () => {
    const source =
      '# A *title*\n\n> He was **taken** [away](https://a.example) at\n> `six`.\n\n- snake_case\n2. an \\*';
    expect(await passages('a.md', source)).toEqual([
      ['A title', { paragraph: 1 }],
      ['He was taken away at\nsix.', { paragraph: 2 }],
      ['snake_case\nan *', { paragraph: 3 }],
    ]);
  });

  it('with a zero byte cannot be read', async () => {
    expect(await read('a.txt', 'a\0b')).toEqual({ kind: 'unreadable', reason: 'it is not a text' });
  });
});

describe('a web page', () => {
  it('has paragraphs, each with the id of the nearest element', async () => {
    const page =
      '<!doctype html><title>Title</title><p>One <b>bo</b>ld&nbsp;&amp; <i>two</i><p id=b>Three<br>four' +
      '<script>no</script><div>Five<a name=c></a></div><p>Six';
    expect(await passages('a.html', page)).toEqual([
      ['Title', { paragraph: 1 }],
      ['One bold\u00a0& two', { paragraph: 2 }],
      ['Three\nfour', { paragraph: 3, anchor: 'b' }],
      ['Five', { paragraph: 4, anchor: 'b' }],
      ['Six', { paragraph: 5, anchor: 'c' }],
    ]);
  });

  it('is read in the encoding that it states', async () => {
    const page = Uint8Array.from([...bytesOf('<html><meta charset="windows-1251"><p>'), 0xb8]);
    expect(await passages('a', page)).toEqual([['ё', { paragraph: 1 }]]);
  });

  it.each([
    ['that looks like UTF-8', '<meta charset=iso-2022-jp>', '\u001b$BEDCf\u001b(B', '田中'],
    ['after another one', '<!--<meta charset=utf-8>--><meta charset=shift_jis>', '\x93\x63\x92\x86', '田中'],
    ['as XML does', '<?xml version="1.0" encoding="koi8-r"?>', '\xeb', 'К'],
  ])('is read in an encoding %s', async (_, head, text, expected) => {
    const page = Uint8Array.from(Buffer.from(`<html>${head}<p>${text}`, 'latin1'));
    expect(await read('a', page)).toMatchObject({ passages: [{ text: expected }], unread: [] });
  });

  it('is searched in each encoding that it states', async () => {
    const page = Buffer.from('<html><meta charset=utf-8><meta charset=shift_jis><p>田中');
    const copy = await read('a', Uint8Array.from(page));
    expect(copy).toMatchObject({ passages: [{ text: '田中' }], unread: [] });
    expect(copy.kind === 'text' && copy.hidden.filter((text) => text.includes('<p>'))).toHaveLength(2);
  });

  it.each([
    ['an encoding that is not known', '<meta charset=utf-7><p>+BBg-', otherEncoding],
    ['no encoding', '<p>\xe9', otherEncoding],
    ['texts under names', '<!DOCTYPE html [<!ENTITY a "da No">]><p>A&a;body', 'texts that it defines under names'],
  ])('may have %s', async (_, page, expected) => {
    expect(await read('a.html', Uint8Array.from(Buffer.from(page, 'latin1')))).toMatchObject({ unread: [expected] });
  });

  it('says that its pictures were not read', async () => {
    const copy = await read('a.html', '<p>A<img src="data:image/png;base64,AAAA">');
    expect(copy).toMatchObject({ unread: ['1 embedded picture or file'] });
  });

  it('says that it was not read to the end', async () => {
    const copy = await read('a.html', `<p>A</p>${'<b>'.repeat(10_001)}B`);
    expect(copy).toMatchObject({ unread: ['elements that are nested too deep'], passages: [{ text: 'A' }] });
  });

  it('with ten thousand open elements is read', async () => {
    const copy = await read('a.html', `${'<div>'.repeat(10_000)}deep`);
    expect(copy).toMatchObject({ kind: 'text', passages: [{ text: 'deep' }] });
  });

  it('of more text than is read is refused', async () => {
    const reason = 'it has more text than casefile reads';
    expect(await read('a.html', '<p>many words'.repeat(2_000_000))).toEqual({ kind: 'unreadable', reason });
  });
});

describe('a Word document', () => {
  it('has paragraphs without what was deleted, and its notes', async () => {
    const bytes = docxOf(
      [
        '<w:r><w:t>He was ta</w:t></w:r><w:r><w:t>ken</w:t><w:tab/><w:t>away &amp; held</w:t></w:r>',
        '<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>',
        'Second',
      ],
      { 'word/footnotes.xml': '<w:footnotes><w:p><w:r><w:t>A note</w:t></w:r></w:p></w:footnotes>' },
    );
    expect(await passages('a.docx', bytes)).toEqual([
      ['He was taken\taway & held', { paragraph: 1 }],
      ['Second', { paragraph: 2 }],
      ['A note', {}],
    ]);
    const copy = await read('a.docx', bytes);
    expect(copy.kind === 'text' && copy.hidden.some((text) => text === 'deleted')).toBe(true);
  });

  it('says that its pictures were not read', async () => {
    const copy = await read('a.docx', docxOf(['A'], { 'word/media/image1.png': Uint8Array.from([1, 2]) }));
    expect(copy).toMatchObject({ unread: ['word/media/image1.png'] });
  });

  it('says which of its parts were not read to the end', async () => {
    const deep = `<w:p><w:t>A</w:t></w:p>${'<w:p>'.repeat(10_001)}`;
    const copy = await read('a.docx', docxOf(['A'], { 'word/footnotes.xml': `<w:footnotes>${deep}` }));
    expect(copy).toMatchObject({ unread: ['word/footnotes.xml'], passages: [{ text: 'A' }, { text: 'A' }] });
  });

  it('says that it has bytes that belong to none of its parts', async () => {
    const bytes = docxOf(['A']);
    const larger = Uint8Array.from([...bytes, ...bytesOf('more')]);
    expect(await read('a.docx', bytes)).toMatchObject({ unread: [] });
    expect(await read('a.docx', larger)).toMatchObject({ unread: ['bytes outside its parts'] });
  });

  it.each([
    ['another encoding', '<?xml version="1.0" encoding="windows-1251"?><w:p>\xc8</w:p>'],
    ['another encoding that looks like UTF-8', '<?xml version="1.0" encoding="iso-2022-jp"?><w:p>A</w:p>'],
    ['texts under names', '<!DOCTYPE a [<!ENTITY a "da No">]><w:p>A&a;body</w:p>'],
  ])('says which of its parts has %s', async (_, part) => {
    const copy = await read(
      'a.docx',
      docxOf(['A'], { 'word/notes.xml': Uint8Array.from(Buffer.from(part, 'latin1')) }),
    );
    expect(copy).toMatchObject({ unread: ['word/notes.xml'] });
  });

  const quiet = { 'word/document.xml': '<w:p><w:t>A</w:t></w:p>' };

  it.each([
    ['in one of two parts with one name', () => zipOf([['word/document.xml', 'Ada Nobody'], ...Object.entries(quiet)])],
    ['in a comment of a part', () => zipOf(Object.entries(quiet), { comment: 'Ada Nobody' })],
    ['in a field of the directory', () => zipOf(Object.entries(quiet), { listed: 'Ada Nobody' })],
    ['in a field before a part', () => zipOf(Object.entries(quiet), { field: 'Ada Nobody' })],
    ['in the second name of a part', () => zipOf(Object.entries(quiet), { name: 'ada-nobody.xml' })],
  ])('may have a name %s', async (_, make) => {
    const names = { withheld: { people: ['Ada Nobody'], others: [] }, shown: [] };
    expect(await examine({ copy: { bytes: make(), path: 'a.docx' }, names }, characterTable)).toMatchObject({
      spelt: 'name',
    });
  });

  it.each([
    ['after the end of a compressed part', () => zipOf(Object.entries(quiet), { after: 'Ada Nobody' })],
    ['as many as a part that is listed twice', () => zipOf(Object.entries(quiet), { isTwice: true })],
  ])('says that it has bytes %s', async (_, make) => {
    expect(await read('a.docx', make())).toMatchObject({ unread: ['bytes outside its parts'] });
    expect(await read('a.docx', zipOf(Object.entries(quiet)))).toMatchObject({ unread: [] });
  });

  it('that unpacks to too much is refused', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(135_000_000) });
    const reason = 'it unpacks to more data than casefile reads';
    expect(await read('a.docx', bomb)).toEqual({ kind: 'unreadable', reason });
  });

  it('that states a smaller size is not read further', async () => {
    const bytes = docxOf(['many words '.repeat(10_000)]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
    }
    expect(await read('a.docx', bytes)).toMatchObject({ kind: 'unreadable' });
  });

  test.each([
    ['no archive', bytesOf('PK no archive')],
    ['no document', zipSync({ 'a.xml': bytesOf('<a/>') })],
  ])('with %s is refused', async (_, bytes) => {
    expect(await read('a.docx', bytes)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('a PDF file', () => {
  it('has pages', async () => {
    const bytes = await pdfOf([
      'He was taken away at six, the office said.',
      'Никто не сказал семье, где он находится.',
    ]);
    expect(await passages('a', bytes)).toEqual([
      ['He was taken away at six, the office said.', { page: 1 }],
      ['Никто не сказал семье, где он находится.', { page: 2 }],
    ]);
  });

  it('is read if its Chinese font is not in it', async () => {
    const text = '没有人告诉他的家人';
    expect(await passages('a.pdf', chinesePdf(text))).toEqual([[text, { page: 1 }]]);
  });

  it('without text is taken for a scan', async () => {
    const reason = 'its pages have no text, like those of a scan';
    expect(await read('a.pdf', await pdfOf(['', '']))).toEqual({ kind: 'unreadable', reason });
  });

  it('says which of its parts were not read', async () => {
    expect(await read('a.pdf', await pdfOf(['Text', '']))).toMatchObject({ unread: ['1 page without text'] });
  });

  it('that breaks off is damaged, or read as far as it goes', async () => {
    const bytes = await pdfOf(['Text']);
    expect(await read('a.pdf', bytes.subarray(0, 60))).toEqual({ kind: 'unreadable', reason: 'it is damaged' });
  });

  it('has texts that no page shows', async () => {
    const bytes = await pdfOf(['Text'], { Title: 'Ada Nobody' });
    const examined = await examine(
      { copy: { bytes, path: 'a.pdf' }, names: { withheld: { people: ['Ada Nobody'], others: [] }, shown: [] } },
      characterTable,
    );
    expect(examined).toMatchObject({ spelt: 'name' });
  });

  it('has compressed texts that nothing uses, earlier versions and pictures', async () => {
    const packed = deflateSync('BT (Ada No) Tj (body) Tj ET').toString('latin1');
    const names = { withheld: { people: ['Ada Nobody'], others: [] }, shown: [] };
    const clean = { bytes: pdfWith(), path: 'a.pdf' };
    expect(await examine({ copy: clean, names }, characterTable)).toMatchObject({ spelt: 'nothing', unread: [] });
    const hiding = pdfWith(
      pdfStream(packed, '/Filter /FlateDecode'),
      pdfStream('....', '/Subtype /Image'),
      pdfStream('....', '/Filter /DCTDecode'),
    );
    const twice = Uint8Array.from([...hiding, ...bytesOf('\nstartxref\n9\n%%EOF\n')]);
    expect(await examine({ copy: { bytes: twice, path: 'a.pdf' }, names }, characterTable)).toMatchObject({
      spelt: 'name',
      unread: ['1 picture', '1 part that cannot be unpacked', '1 earlier version'],
    });
  });
});

it.each(['/Type /ObjStm /N 3 /First 9', '/Length1 20'])(
  'a PDF file may have texts in what could be a font or a colour profile: %s',
  async (dictionary) => {
    const names = { withheld: { people: ['Ada Nobody'], others: [] }, shown: [] };
    const copy = { bytes: pdfWith(pdfStream('(Ada Nobody)', dictionary)), path: 'a.pdf' };
    expect(await examine({ copy, names }, characterTable)).toMatchObject({ spelt: 'name' });
  },
);

test('another format cannot be read', async () => {
  expect(await read('a.wacz', 'PK')).toMatchObject({ kind: 'unreadable' });
  expect(await read('a.constructor', 'x', 'toString')).toMatchObject({ kind: 'unreadable' });
});
