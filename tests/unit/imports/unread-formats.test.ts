import { describe, expect, it } from 'vitest';
import { unreadFormat, unreadText } from '../../../src/imports/unread-formats.js';
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
  [
    'a web page, saved as MHTML',
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://daily.example/\r\n',
    'attach',
  ],
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

describe('a web page that is no article of MediaWiki', () => {
  it.each([
    '<!DOCTYPE html><title>Two held</title>',
    '\n<html lang="en"><title>Two held</title>',
    '<!-- saved from url=(0022)https://daily.example/ -->\n<!doctype html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
  ])('is named as such, and can be attached: %j', async (page) => {
    const { stdout, stderr, exitCode } = await run(['import', 'a.html', '--subject', 'Ada'], {
      files: { 'a.html': page },
    });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 3 });
    expect(stderr.replace(/\s+/g, ' ')).toBe(
      'casefile: cannot import a.html: it is a web page, but not an article of a MediaWiki site To save it as the copy of a source, use "casefile attach". Write what it says with "casefile add". ',
    );
  });

  it.each(['<htmlx>', 'A page about <html>.', '<rss><html></rss>', ''])('is not %j', (text) => {
    expect(unreadText(text)).toBeUndefined();
  });
});

it('a document that can be a table of events leads to a spreadsheet', () => {
  for (const content of [
    `${zip}word/document.xml`,
    `${zip}mimetypeapplication/vnd.oasis.opendocument.text`,
    '{\\rtf1 x}',
  ])
    expect(unreadFormat(bytes(content))?.hint).toContain('table of events, copy it into a spreadsheet');
});
