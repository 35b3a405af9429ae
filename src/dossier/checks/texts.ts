import { allStatements, type Event, type Named, type Statement } from '../model/dossier.js';
import { partyFinder } from '../names/find-parties.js';
import { spellings } from '../names/spellings.js';
import { aboutCutText, cutTexts, eachText } from '../reading/texts.js';
import type { Check } from './check.js';

export const unlistedName: Check = {
  code: 'unlisted-name',
  check({ dossier, hasAll, report }) {
    const named = partyFinder(
      (['people', 'organizations'] as const).flatMap((list) =>
        [...dossier[list].values()].map((party) => [{ list, party }, spellings(party)] as const),
      ),
    );
    const look = (claim: Statement | Event, key: string, text: string) => {
      const found = named(text);
      if (found.length === 0) return;
      const listed = { people: idsOf(claim.people), organizations: idsOf(claim.organizations) };
      for (const { list, party } of found) {
        if (listed[list].has(party.id) || !hasAll(claim, list)) continue;
        const what = list === 'people' ? 'person' : 'organisation';
        report(
          { item: claim, path: [key], beside: [party] },
          `the ${key} names ${what} "${party.id}", but "${list}" does not list the id`,
          `Add ${party.id} to "${list}".`,
        );
      }
    };
    for (const statement of allStatements(dossier)) look(statement, 'text', statement.text);
    for (const event of dossier.timeline) look(event, 'title', event.title);
  },
};

function idsOf(named: readonly Named[]): ReadonlySet<string | null> {
  return new Set(named.map(({ id }) => id));
}

/** Control characters, marks of writing direction, and invisible characters that no script needs. */
const invisible = /(?![\t\n])\p{Cc}|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

export const invisibleCharacter: Check = {
  code: 'invisible-character',
  check({ data, report }) {
    eachText(data, (text, path) => {
      const found = invisible.exec(text)?.[0];
      if (found === undefined) return;
      const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      report(
        { path: path() },
        `the text contains the invisible character ${name}`,
        'Retype the text, or paste it as plain text.',
      );
    });
  },
};

/**
 * A text that is entirely inside typographic quotation marks, which word processors write instead of " and '. Within
 * plain quotation marks they are meant: `"“She left.”"`.
 */
const isQuoted = (text: string) =>
  // Few texts begin so, and V8 takes a millisecond to compile the whole pattern.
  /^[“”„«»‘‚]/.test(text) &&
  /^(?:“[^“”]*”|”[^”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|[‘‚](?:[^‘’‚]|’(?=\p{L}))*[‘’])$/u.test(text);

/** The paths of texts that the author wrote; the others are ids, words of the format, or quotations. */
const ownWords = new Set(
  'title name names text summary occupation role nationality country note place tags container site'.split(' '),
);

export const typographicQuotes: Check = {
  code: 'typographic-quotes',
  check({ data, isPlain, report }) {
    eachText(data, (text, pathOf) => {
      if (!isQuoted(text)) return;
      const path = pathOf();
      if (!isPlain(path)) return;
      if (!ownWords.has(String(path.findLast((step) => typeof step === 'string')))) return;
      report(
        { path },
        'the text is in typographic quotation marks, which are printed with it',
        'Use plain quotation marks (") or none. If the marks belong to the text, put plain ones around them.',
      );
    });
  },
};

export const cutText: Check = {
  code: 'cut-text',
  check({ data, isCut, report }) {
    for (const path of isCut ? cutTexts(data, isCut) : []) report({ path }, ...aboutCutText);
  },
};
