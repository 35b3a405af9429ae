import { grouped } from '../../../dossier/measures/grouped.js';
import type { Dossier } from '../../../dossier/model/dossier.js';
import { capital, heading, muted, separated } from '../../blocks/prose.js';
import { sourcePrinter } from '../../blocks/sources.js';
import type { Block, Entry, Text } from '../../view.js';
import type { Places } from './places.js';
import type { ReportRecord } from './record.js';

type RightRecord = ReportRecord['rights'][number];

/** The rights of each treaty or declaration, with where the report says who says that they were violated. */
export function violatedRights(rights: readonly RightRecord[], dossier: Dossier, places: Places): Block[] {
  const printSource = sourcePrinter(dossier);
  const claim = (one: RightRecord['claims'][number]): Text => {
    const sources = [...one.sources.map(printSource), ...(one.standIns ?? []).map((standIn) => [standIn])];
    return [
      ...places.naming(one),
      ...(one.status === 'reported' ? [] : [' ', muted(`(${one.status})`)]),
      ...(sources.length === 0 ? [] : [': ', ...separated(sources, '; ')]),
    ];
  };
  const entry = ({ id, name, claims }: RightRecord): Entry => ({
    label: [muted(id)],
    body: [[{ text: capital(name), style: 'strong' }], capitalized(separated(claims.map(claim), '; '))],
  });
  return [...grouped(rights, ({ instrumentName }) => instrumentName)].flatMap(([instrument, own]): Block[] => [
    heading(instrument, 3),
    { kind: 'entries', items: own.map(entry) },
  ]);
}

function capitalized([first, ...rest]: Text): Text {
  return typeof first === 'string' ? [capital(first), ...rest] : first === undefined ? [] : [first, ...rest];
}
