import { isDate } from '../../../../dates/edtf.js';
import { defined } from '../../../../defined.js';
import type { WrittenReference } from '../../../../dossier/format/schema.js';
import { isWebAddress } from '../../../../dossier/format/web-address.js';
import { readWrittenDate } from '../../../../dossier/reading/hints/written-date.js';
import { type Node, parameter, type Template, textOf } from '../nodes.js';

/** The address of a copy in a web archive, with the moment it was made and the address that it is a copy of. */
const copy =
  /^https?:\/\/(?:web\.archive\.org\/(?:web|save)|(?:www\.)?wayback\.archive\.org\/web|archive\.(?:today|is|ph|md|li|fo|vn)|arquivo\.pt\/(?:wayback|noFrame\/replay)|(?:www\.)?webarchive\.org\.uk\/wayback\/archive|web\.archive\.bibalex\.org\/web|wayback\.archive-it\.org\/\d+|ghostarchive\.org\/archive)\/(\d{4,14})(?:[a-z]{2}_|\*)?\/(.+)$/i;

type Addresses = Pick<WrittenReference, 'url' | 'archive'>;

/**
 * Take the address of an archived copy apart: the source's own address, the copy, and its day. Returns the addresses
 * unchanged if neither is a copy that says what it copies.
 */
export function withArchive({ url, archive }: Addresses): Addresses {
  const given = archive ?? (url !== undefined && copy.test(url) ? { url } : undefined);
  const [, stamp = '', original = ''] = copy.exec(given?.url ?? '') ?? [];
  if (given === undefined || stamp === '') return defined({ url, archive });
  const own = url === undefined || url === given.url ? withScheme(original) : url;
  return { url: own, archive: defined({ url: given.url, date: given.date ?? dayOf(stamp) }) };
}

/** Whether an address is that of a copy in a web archive. */
export function isArchivedCopy(address: string): boolean {
  return copy.test(address);
}

function withScheme(address: string): string {
  return /^[a-z]+:\/\//i.test(address) ? address : `http://${address.replace(/^\/\//, '')}`;
}

function dayOf(stamp: string): string | undefined {
  const day = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6, 8)].filter((part) => part !== '').join('-');
  return isDate(day) ? day : undefined;
}

/** Whether a template gives the address of an archived copy of the source beside it: `{{webarchive|url=…|date=…}}`. */
export function isArchiveTemplate(node: Node): node is Template {
  return node.kind === 'template' && /^(?:webarchive|wayback|webarchiv|web archive|lien archive)$/.test(node.name);
}

/** The copy that a template gives; undefined if it has no web address. Its `date` may be a timestamp of the archive. */
export function archiveOf(template: Template): WrittenReference['archive'] {
  const [url = '', date = ''] = [
    ['url', '1'],
    ['date', 'datum', 'wayback', '2'],
  ].map((keys) => textOf(parameter(template, ...keys)?.nodes ?? []).trim());
  if (!isWebAddress(url)) return undefined;
  const stamp = /^\d{8,14}$/.exec(date)?.[0];
  const address = stamp === undefined || copy.test(url) ? url : `https://web.archive.org/web/${stamp}/${url}`;
  const day = stamp === undefined ? readWrittenDate(date) : dayOf(stamp);
  return defined({ url: address, date: day ?? dayOf(copy.exec(address)?.[1] ?? '') });
}
