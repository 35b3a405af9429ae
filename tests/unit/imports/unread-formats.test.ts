import { describe, expect, it } from 'vitest';
import { unreadFormat } from '../../../src/imports/unread-formats.js';
import { run } from '../../support/run.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const zip = 'PK\x03\x04\x14\0\x06\0';

const files: readonly (readonly [what: string, content: string, way: string])[] = [
  ['a Word document', `${zip}[Content_Types].xml\0word/document.xml`, 'pandoc -t plain'],
  ['an Excel workbook', `${zip}[Content_Types].xml\0xl/workbook.xml`, 'CSV'],
  ['an OpenDocument text', `${zip}mimetypeapplication/vnd.oasis.opendocument.text`, 'pandoc -t plain'],
  ['an OpenDocument spreadsheet', `${zip}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`, 'CSV'],
  ['an EPUB book', `${zip}mimetypeapplication/epub+zip`, 'pandoc -t plain'],
  ['a ZIP archive', `${zip}a.txt`, 'Unpack'],
  ['an old Microsoft Office file', '\xd0\xcf\x11\xe0\xa1\xb1', '.docx'],
  ['a PDF', '%PDF-1.7\n', 'pdftotext'],
  ['a rich-text (RTF) document', '{\\rtf1 x}', 'pandoc -t plain'],
  ['a GEDCOM family tree', '\xef\xbb\xbf0 HEAD\r\n1 SOUR Trees\r\n', 'CSV'],
  ['a library catalogue (MARC)', '00714cam a2200205 a 4500001001200000', 'Zotero'],
  ['a library catalogue (MARCXML)', '<collection xmlns="http://www.loc.gov/MARC21/slim">', 'Zotero'],
  ['a library catalogue (MODS)', '<mods xmlns="http://www.loc.gov/mods/v3">', 'Zotero'],
  ['an EndNote import file (.enw)', '%0 Book\n%T The harbour\n', 'Zotero'],
  ['an export of Web of Science', 'FN Clarivate Analytics Web of Science\nVR 1.0\n', 'Zotero'],
];

describe('a file that casefile does not read', () => {
  it.each(files)('is %s, and there is another way', async (what, content, way) => {
    expect(unreadFormat(bytes(content))).toMatchObject({ what, hint: expect.stringContaining(way) });
    const { stdout, stderr, exitCode } = await run(['import', 'a.file', '--subject', 'Ada'], {
      files: { 'a.file': bytes(content) },
    });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr).toContain(`casefile: cannot import a.file: it is ${what}\n`);
    expect(stderr).toContain(way);
  });

  it.each(['A letter.', '[]', 'TY  - BOOK\n', '0 HEADACHE', '%0', '12345 boats', ''])('is not %j', (text) => {
    expect(unreadFormat(bytes(text))).toBeUndefined();
  });
});
