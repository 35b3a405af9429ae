import type { Dossier } from '../../../dossier/model/dossier.js';
import { grouped } from '../../../grouped.js';
import { capital, heading, muted, separated } from '../../blocks/prose.js';
import { sourcePrinter } from '../../blocks/sources.js';
import type { Block, Entry, Text } from '../../view.js';
import type { Places } from './places.js';
import type { ReportRecord } from './record.js';

type RightRecord = ReportRecord['rights'][number];

/** The rights of each treaty or declaration, with where the report says who says that they were violated. */
export function violatedRights(rights: readonly RightRecord[], dossier: Dossier, places: Places): Block[] {
  const { name: named, right, say } = places.language;
  const semicolon = say('list.semicolon');
  const printSource = sourcePrinter(dossier, places.language);
  const claim = (one: RightRecord['claims'][number]): Text => {
    const sources = [...one.sources.map(printSource), ...(one.standIns ?? []).map((standIn) => [standIn])];
    return [
      ...places.naming(one),
      ...(one.status === 'reported' ? [] : [' ', muted(say('claim.status', { status: named('status', one.status) }))]),
      ...(sources.length === 0 ? [] : [say('list.colon'), ...separated(sources, semicolon)]),
    ];
  };
  const entry = ({ id, name, claims }: RightRecord): Entry => ({
    label: [muted(id)],
    body: [[{ text: capital(right(name)), style: 'strong' }], capitalized(separated(claims.map(claim), semicolon))],
  });
  return [...grouped(rights, ({ instrumentName }) => instrumentName)].flatMap(([instrument, own]): Block[] => [
    heading(right(instrument), 3),
    { kind: 'entries', items: own.map(entry) },
  ]);
}

function capitalized([first, ...rest]: Text): Text {
  return typeof first === 'string' ? [capital(first), ...rest] : first === undefined ? [] : [first, ...rest];
}
