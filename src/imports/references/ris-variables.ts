import { lookupTable } from '../lookup-table.js';
import { pathOfAddress } from './attached-paths.js';
import type { Field } from './draft.js';
import type { RisLine } from './ris-line.js';

export const types = lookupTable({
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ANCIENT: 'classic',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'graphic',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'book',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GEN: 'document',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'manuscript',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'regulation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'periodical',
  SOUND: 'broadcast',
  STAND: 'standard',
  STAT: 'legislation',
  SLIDE: 'graphic',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
});

const variables = lookupTable({
  TI: 'title',
  T1: 'title',
  CT: 'title',
  BT: 'container-title',
  T2: 'container-title',
  JO: 'container-title',
  JF: 'container-title',
  T3: 'collection-title',
  ET: 'edition',
  DP: 'custom.site',
  VL: 'volume',
  VO: 'volume',
  IS: 'issue',
  CP: 'issue',
  M1: 'number',
  PB: 'publisher',
  CY: 'publisher-place',
  PP: 'publisher-place',
  DO: 'DOI',
  SN: 'ISBN',
  LA: 'language',
  AN: 'custom.eprint',
  AB: 'custom.omitted',
  AD: 'custom.omitted',
  N2: 'custom.omitted',
  ER: 'custom.omitted',
  LB: 'custom.omitted',
  RP: 'custom.omitted',
});

/** Tags without a key in a case file, with words for the note. */
const labels = lookupTable({
  A3: 'Series editor',
  A4: 'Contributor',
  CA: 'Caption',
  CN: 'Call number',
  DB: 'Database',
  J1: 'Journal abbreviation',
  J2: 'Journal abbreviation',
  JA: 'Journal abbreviation',
  L2: 'Address of the full text',
  LK: 'Also at',
  M2: 'Start page',
  M3: 'Kind of work',
  NV: 'Number of volumes',
  OP: 'Original publication',
  RI: 'Reviewed work',
  SE: 'Section',
  ST: 'Short title',
  SV: 'Series volume',
  TA: 'Translator',
  TT: 'Translated title',
});

/**
 * The fields of a line. A line with two addresses has two. `journal` is the full name of the journal, if there is one.
 */
export function fieldsOfLine(line: RisLine, type: string, journal: string | undefined): Field[] {
  const { tag, value } = line;
  const field = { ...line, name: tag };
  if (tag === 'UR') {
    const addresses = value.split(/(?<!\s)(?:\s*;\s*|\s+)(?=https?:\/\/)/);
    return addresses.map((url) => ({ ...field, label: 'Also at', variable: 'URL', value: url }));
  }
  if (tag === 'SN' && /^\d{4}-?\d{3}[\dX]\b/i.test(value)) {
    return [{ ...field, label: 'ISSN', variable: 'custom.remark', value }];
  }
  // Some databases repeat the DOI as the kind of work.
  if (tag === 'M3' && /^(?:doi:?\s*)?10\.\d{4,9}\//i.test(value))
    return [{ ...field, variable: 'custom.omitted', value }];
  if (tag === 'JO' && journal !== undefined) {
    return value === journal ? [] : [{ ...field, label: 'Journal abbreviation', variable: 'custom.remark', value }];
  }
  if (tag === 'L1' || tag === 'L4') {
    const path = pathOfAddress(value);
    return [
      path === undefined
        ? { ...field, variable: 'custom.omitted', value }
        : { ...field, variable: 'custom.file', value: [path] },
    ];
  }
  const label = labels.get(tag);
  if (label !== undefined) return [{ ...field, label, variable: 'custom.remark', value }];
  // Managers write the issue number of an article as M1 if they have no IS line.
  return [
    {
      ...field,
      label: tag === 'JO' || tag === 'JF' ? 'Journal' : wordOf(tag, type),
      variable: variables.get(tag),
      value,
    },
  ];
}

function wordOf(tag: string, type: string): string {
  if (tag === 'TI' || tag === 'T1' || tag === 'CT') return 'Another title';
  if (tag === 'T2' || tag === 'BT') return type === 'book' ? 'Series' : 'Container';
  return tag === 'PB' ? 'Publisher' : tag;
}
