import { english } from '../../languages/english.js';
import type { Block, Text } from '../view.js';
import { separated } from './prose.js';

/** A claim about a point in dispute. */
export interface CompetingClaim {
  /** What it says about the point; a dash if it does not say. */
  readonly value: string | undefined;
  readonly claim: Text;
  readonly status: string;
  /** Who says so, one text a source. */
  readonly sources: readonly Text[];
}

/** Claims about one point, side by side. */
export function sideBySide(claims: readonly CompetingClaim[], { say, name } = english): Block {
  return {
    kind: 'table',
    columns: [
      { title: say('dispute.value') },
      { title: say('dispute.claim') },
      { title: say('dispute.status') },
      { title: say('dispute.sources') },
    ],
    rows: claims.map(({ value = '—', claim, status, sources }): Text[] => [
      [{ text: value, style: 'strong' }],
      claim,
      [name('status', status)],
      sources.length === 0
        ? [{ text: say('dispute.no-source'), style: 'warning' }]
        : separated(sources, say('list.semicolon')),
    ]),
  };
}
