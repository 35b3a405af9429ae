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

/** Make a function that shows claims about one point side by side. All its tables share what they have in common. */
export function sideBySide({ say, name } = english): (claims: readonly CompetingClaim[]) => Block {
  const columns = [
    { title: say('dispute.value') },
    { title: say('dispute.claim') },
    { title: say('dispute.status') },
    { title: say('dispute.sources') },
  ];
  const noSource: Text = [{ text: say('dispute.no-source'), style: 'warning' }];
  return (claims) => ({
    kind: 'table',
    columns,
    rows: claims.map(({ value = '—', claim, status, sources }): Text[] => [
      [{ text: value, style: 'strong' }],
      claim,
      [name('status', status)],
      sources.length === 0 ? noSource : separated(sources, say('list.semicolon')),
    ]),
  });
}
