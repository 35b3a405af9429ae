import { printDate } from '../dates/print-date.js';
import { datePoints } from './date-parts.js';
import { escapeJson } from './escape-json.js';
import type { Format } from './format.js';
import { type KeyedReference, referencesOf, typesOfTheWeb } from './references.js';

/** CSL-JSON 1.0.2, a list of items; what CSL has no variable for stands under `custom`. */
export const cslJson: Format = {
  name: 'csl-json',
  summary: 'references for Zotero, pandoc and citation processors (CSL-JSON)',
  extension: 'json',
  reads: 'records',
  escapes: true,
  render: (view) => `${escapeJson(JSON.stringify(referencesOf(view).map(item), null, 2))}\n`,
};

function item(reference: KeyedReference): object {
  const { key, type, title, authors, publisher, site, container, issued, accessed, archive } = reference;
  const isOfTheWeb = typesOfTheWeb.has(type);
  // Read back, a site's name would be taken for a journal's, or the other way round.
  const custom = {
    ...(site !== undefined && (!isOfTheWeb || container !== undefined) && { site }),
    ...(container !== undefined && (isOfTheWeb || container === site) && { container }),
    ...(archive?.date !== undefined && { archive }),
  };
  return given({
    id: key,
    // The one item type of the format that the schema of CSL-JSON leaves out.
    type: type === 'event' ? 'document' : type,
    title,
    author:
      authors.length === 0
        ? undefined
        : authors.map((author) => (typeof author === 'string' ? { literal: author } : author)),
    publisher: publisher?.name,
    'publisher-place': reference.place,
    'container-title': container ?? site,
    volume: reference.volume,
    issue: reference.issue,
    page: reference.pages,
    number: reference.documentNumber,
    issued: issued && cslDate(issued),
    accessed: accessed && cslDate(accessed),
    URL: reference.url,
    DOI: reference.doi,
    ISBN: reference.isbn,
    archive_location: archive?.url,
    language: reference.language,
    note: reference.note,
    custom: Object.keys(custom).length === 0 ? undefined : custom,
  });
}

/** In parts as far as CSL has them, in words where it has none; and where something is lost, as it was written. */
function cslDate(edtf: string): object {
  const points = datePoints(edtf);
  if (points === undefined) return { literal: printDate(edtf), edtf };
  const seasons = points.map(({ season }) => season);
  const whole = points.every(({ isWhole, isAbout }) => isWhole && isAbout === points[0]?.isAbout);
  return given({
    'date-parts': points.map(({ parts }) => parts),
    season: points.length === 1 ? seasons[0] : undefined,
    circa: points.some(({ isAbout }) => isAbout) || undefined,
    edtf: whole && (points.length === 1 || seasons.every((season) => season === undefined)) ? undefined : edtf,
  });
}

function given(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
