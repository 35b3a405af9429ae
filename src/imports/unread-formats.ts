/** A format that casefile does not read. */
export interface UnreadFormat {
  /** What a file in it is. */
  readonly what: string;
  /** How to get its content in another way. */
  readonly hint: string;
}

interface Signature extends UnreadFormat {
  /** Found in the first bytes of a file, or anywhere in a ZIP archive. */
  readonly sign: RegExp;
}

const asCopy = 'To save it as the copy of a source, use "casefile attach".';
const asText = `If it is an article, write it as plain text (pandoc -t plain FILE -o FILE.txt), and import that with --from article. If it is a table of events, copy it into a spreadsheet, and import that as CSV. ${asCopy}`;
const asTable = 'Save each sheet as CSV in your spreadsheet program, and import that.';
const asLibrary = 'Open it in Zotero or another reference manager, export it as RIS or BibTeX, and import that.';
const asSpreadsheet = 'Export the dates as CSV in the program that made it, and import that with --map.';

const zip = '^PK\\x03\\x04[\\s\\S]*';

/** If several match, the first one is used. */
const signatures: readonly Signature[] = [
  { sign: new RegExp(`${zip}word/`), what: 'a Word document', hint: asText },
  { sign: new RegExp(`${zip}xl/`), what: 'an Excel workbook', hint: asTable },
  { sign: new RegExp(`${zip}opendocument\\.spreadsheet`), what: 'an OpenDocument spreadsheet', hint: asTable },
  { sign: new RegExp(`${zip}opendocument\\.text`), what: 'an OpenDocument text', hint: asText },
  { sign: new RegExp(`${zip}application/epub`), what: 'an EPUB book', hint: asText },
  { sign: new RegExp(zip), what: 'a ZIP archive', hint: 'Unpack it, and import the files in it.' },
  {
    sign: /^\xd0\xcf[\s\S]\xe0\xa1\xb1/,
    what: 'an old Microsoft Office file',
    hint: 'Save it as .docx or CSV in an office program. For a .docx file, pandoc -t plain writes the text, which --from article imports.',
  },
  {
    sign: /^%PDF-/,
    what: 'a PDF',
    hint: `If it is an article, write its text with pdftotext FILE FILE.txt, and import that with --from article. ${asCopy}`,
  },
  { sign: /^From: <Saved by /, what: 'a web page, saved as MHTML', hint: asCopy },
  { sign: /^\{\\rtf/, what: 'a rich-text (RTF) document', hint: asText },
  { sign: /^(?:\xef\xbb\xbf)?\s*0 HEAD\s/, what: 'a GEDCOM family tree', hint: asSpreadsheet },
  { sign: /^\d{5}[acdnp][a-z][a-z ][ a][ a]22\d{5}/, what: 'a library catalogue (MARC)', hint: asLibrary },
  { sign: /http:\/\/www\.loc\.gov\/MARC21\/slim/, what: 'a library catalogue (MARCXML)', hint: asLibrary },
  { sign: /http:\/\/www\.loc\.gov\/mods\//, what: 'a library catalogue (MODS)', hint: asLibrary },
  { sign: /^(?:\xef\xbb\xbf)?\s*%0 \w/, what: 'an EndNote import file (.enw)', hint: asLibrary },
  { sign: /^(?:\xef\xbb\xbf)?FN (?:Clarivate|Thomson|ISI)/, what: 'an export of Web of Science', hint: asLibrary },
];

/** A web page that no importer recognises. */
const otherPage: Signature = {
  sign: /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html)\b/i,
  what: 'a web page, but not an article of a MediaWiki site',
  hint: `${asCopy} Write what it says with "casefile add".`,
};

/** How many bytes are searched. A ZIP archive is searched as a whole, because file names occur throughout it. */
const headSize = 4096;

/** The format of a file that casefile does not read; undefined for any other file. */
export function unreadFormat(bytes: Uint8Array): UnreadFormat | undefined {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const head = new TextDecoder('latin1').decode(isZip ? bytes : bytes.subarray(0, headSize));
  return signatures.find(({ sign }) => sign.test(head));
}

/** The format of a text that no importer recognises; undefined if it is unknown. */
export function unreadText(text: string): UnreadFormat | undefined {
  return otherPage.sign.test(text.slice(0, headSize)) ? otherPage : undefined;
}
