import { allStatements, type Event, type Named, type Statement } from '../model.js';
import { spellings } from '../names.js';
import type { Path } from '../source.js';
import { speller } from '../speller.js';
import type { Check } from './check.js';

export const unlistedName: Check = {
  code: 'unlisted-name',
  check({ dossier, hasAll, report }) {
    const parties = (['people', 'organizations'] as const).flatMap((list) =>
      [...dossier[list].values()].map((party) => ({
        party,
        list,
        id: party.id,
        spells: speller({ people: [], others: spellings(party) }),
      })),
    );
    const anyone = speller({
      people: [],
      others: [...dossier.people.values(), ...dossier.organizations.values()].flatMap(spellings),
    });
    const look = (claim: Statement | Event, key: string, text: string | undefined) => {
      if (text === undefined || !anyone(text)) return;
      for (const { list, id, party, spells } of parties) {
        if (claim[list].some((named: Named) => named.id === id) || !spells(text) || !hasAll(claim, list)) continue;
        const what = list === 'people' ? 'person' : 'organisation';
        report(
          { item: claim, path: [key], beside: [party] },
          `it names the ${what} "${id}" and does not list it`,
          `Add it: ${list}: [${id}].`,
        );
      }
    };
    for (const statement of allStatements(dossier)) look(statement, 'text', statement.text);
    for (const event of dossier.timeline) look(event, 'title', event.title);
  },
};

/** Controls, marks of writing direction, and characters of no width that no script needs. */
const invisible = /(?![\t\n])\p{Cc}|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

export const invisibleCharacter: Check = {
  code: 'invisible-character',
  check({ data, report }) {
    const walk = (value: unknown, path: Path): void => {
      if (typeof value === 'string') {
        const [found] = invisible.exec(value) ?? [];
        if (found === undefined) return;
        const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        report(
          { path },
          `the text holds the character ${name}, which cannot be seen`,
          'Write the text again by hand, or paste it as plain text.',
        );
      } else if (Array.isArray(value)) {
        for (const [index, item] of value.entries()) walk(item, [...path, index]);
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
      }
    };
    walk(data, []);
  },
};
