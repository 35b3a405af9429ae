import { printDate } from '../../dates/print.js';
import { defined } from '../../defined.js';
import { typesOfTheWeb } from '../../dossier/format/vocabulary.js';
import type { PublisherRecord } from '../../views/read/publishers.js';
import type { ReferenceRecord } from '../../views/read/refs.js';
import type { Format } from '../format.js';
import { escapeJson } from '../records/escape-json.js';
import { type KeyedReference, referencesOf } from './citation-keys.js';
import { datePoints } from './date-parts.js';

/** The `csl-json` format: a list of CSL-JSON 1.0.2 items. Values without a CSL variable are under `custom`. */
export const cslJson: Format<ReferenceRecord | PublisherRecord> = {
  reads: 'records',
  escapes: true,
  render: (view) => `${escapeJson(JSON.stringify(referencesOf(view).map(item), null, 2))}\n`,
};

function item(reference: KeyedReference): object {
  const {
    key,
    type,
    title,
    authors,
    editors = [],
    tags = [],
    publisher,
    site,
    container,
    issued,
    accessed,
    archive,
  } = reference;
  const isOfTheWeb = typesOfTheWeb.includes(type);
  // CSL uses `container-title` for both sites and journals, so `custom` says which it is if the type does not.
  const custom = {
    ...(site !== undefined && (!isOfTheWeb || container !== undefined) && { site }),
    ...(container !== undefined && (isOfTheWeb || container === site) && { container }),
    ...(archive?.date !== undefined && { archive }),
    ...(issued && !isWhole(issued) && { issued }),
    ...(accessed && !isWhole(accessed) && { accessed }),
    ...(reference.eprint !== undefined && { eprint: reference.eprint }),
    ...(tags.some((tag) => /[,;]/.test(tag)) && { tags }),
  };
  return defined({
    id: key,
    type,
    title,
    author: cslNames(authors),
    editor: cslNames(editors),
    publisher: publisher?.name,
    'publisher-place': reference.place,
    'container-title': container ?? site,
    'collection-title': reference.series,
    edition: reference.edition,
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
    keyword: tags.length === 0 ? undefined : tags.join(', '),
    note: reference.note,
    custom: Object.keys(custom).length === 0 ? undefined : custom,
  });
}

function cslNames(names: ReferenceRecord['authors']): readonly object[] | undefined {
  return names.length === 0 ? undefined : names.map((name) => (typeof name === 'string' ? { literal: name } : name));
}

/** A date as CSL date parts, or in words if CSL cannot express it. */
function cslDate(edtf: string): object {
  const points = datePoints(edtf);
  if (points === undefined) return { literal: printDate(edtf) };
  return defined({
    'date-parts': points.map(({ parts }) => parts),
    season: points.length === 1 ? points[0]?.season : undefined,
    circa: points.some(({ isAbout }) => isAbout) || undefined,
  });
}

/** Whether CSL can express a date fully. It has a single season, and a single `circa` for both ends of a range. */
function isWhole(edtf: string): boolean {
  const points = datePoints(edtf) ?? [];
  return (
    points.length > 0 &&
    points.every((point) => point.isWhole && point.isAbout === points[0]?.isAbout) &&
    (points.length === 1 || points.every(({ season }) => season === undefined))
  );
}
