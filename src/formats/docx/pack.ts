import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { toXml } from 'xast-util-to-xml';
import { legal } from './words.js';

/** What a file says about a document. */
export interface About {
  readonly title: string;
  readonly language: string;
}

const core = 'docProps/core.xml';
/** Local time, which a ZIP archive has: the same bytes in each time zone. */
const noTime = new Date(1980, 0, 1);

/**
 * The bytes of a document. docx gives links random ids and adds the time. Here, the same document
 * becomes the same bytes.
 */
export async function pack(document: Document, about: About): Promise<Uint8Array> {
  const written = unzipSync(
    await Packer.pack(document, 'uint8array', undefined, [{ path: core, data: coreXml(about) }]),
  );
  const files: Zippable = { ...written };
  for (const [path, bytes] of Object.entries(written)) {
    const [, name] = /^word\/_rels\/(\w+\.xml)\.rels$/.exec(path) ?? [];
    const part = `word/${name}`;
    const text = written[part];
    if (name === undefined || text === undefined) continue;
    const links = strFromU8(bytes);
    const ids = [...links.matchAll(/ Id="(rId[\w-]{21})"/g)].flatMap(([, id]) => id ?? []);
    const numbers = new Map(ids.map((id, index) => [id, `link${index + 1}`]));
    const numbered = (xml: string) => strToU8(xml.replace(/(?<=")rId[\w-]{21}(?=")/g, (id) => numbers.get(id) ?? id));
    files[path] = numbered(links);
    files[part] = numbered(strFromU8(text));
  }
  return zipSync(files, { mtime: noTime });
}

function coreXml({ title, language }: About): string {
  const properties = {
    type: 'element' as const,
    name: 'cp:coreProperties',
    attributes: {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    children: [element('dc:title', legal(title)), element('dc:language', language)],
  };
  const xml = toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' }, properties]);
  // XML forbids this in a text, but the serialiser does not escape it.
  return xml.replaceAll(']]>', ']]&gt;');
}

function element(name: string, value: string) {
  return { type: 'element' as const, name, attributes: {}, children: [{ type: 'text' as const, value }] };
}
