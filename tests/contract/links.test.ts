import { describe, expect, test } from 'vitest';
import { disclose } from '../../src/dossier/disclose.js';
import type { Questionnaire } from '../../src/dossier/format/questionnaire.js';
import type { Dossier } from '../../src/dossier/model/dossier.js';
import { authorName } from '../../src/dossier/names/author-name.js';
import { entriesOf } from '../../src/dossier/parts/entries-by-kind.js';
import { readQuestionnaire } from '../../src/dossier/reading/other-files/questionnaire.js';
import { parse } from '../../src/dossier/reading/parse.js';
import { markerOf } from '../../src/search/mark.js';
import { parseQuery } from '../../src/search/query.js';
import { rowsOf } from '../../src/search/rows.js';
import { custody } from '../../src/views/ask/custody/view.js';
import { statusOn } from '../../src/views/ask/status/view.js';
import { trace } from '../../src/views/ask/trace/view.js';
import { fillOf } from '../../src/views/hand-over/fill/view.js';
import { orgs } from '../../src/views/read/orgs.js';
import { people } from '../../src/views/read/people.js';
import { places } from '../../src/views/read/places.js';
import { reference } from '../../src/views/read/reference.js';
import { foundIn, isResult, resultsOf, search } from '../../src/views/read/search.js';
import { timeline, timelineChart } from '../../src/views/read/timeline.js';
import { caseViews } from '../../src/views/registry.js';
import type { Block } from '../../src/views/view.js';
import { type ViewDefinition, viewOf } from '../../src/views/view-definition.js';
import { roundTripPaths } from '../support/fixtures.js';
import { anchorsIn, piecesOf, targetsOf } from '../support/made-up/links.js';
import { readProjectFile } from '../support/run.js';
import { findTargets, select } from '../support/views.js';

const paths = { ...roundTripPaths, arabic: 'tests/fixtures/arabic.casefile.yaml' };

function wholeDossier(path: string): Dossier {
  const { dossier } = parse(readProjectFile(path), path);
  if (dossier === null) throw new Error(`${path} cannot be read`);
  return dossier;
}

function disclosed(dossier: Dossier): Dossier {
  const { dossier: shown } = disclose(dossier, 'public');
  if (shown === null) throw new Error(`${dossier.file} shows nothing`);
  return shown;
}

/** The blocks of every view of a dossier, by the name of the view. */
async function allBlocks(dossier: Dossier, isSeveral = false): Promise<Record<string, readonly Block[]>> {
  const found: Record<string, readonly Block[]> = {};
  for (const [name, load] of Object.entries(caseViews)) {
    const view: ViewDefinition =
      name === 'status' ? statusOn({ edtf: '2020', earliest: '2020-01-01', latest: '2020-12-31' }) : await load();
    found[name] = select(view, [dossier], { filters: {} }).blocks;
  }
  const words = entriesOf(dossier).map(({ kind, item }) => `${kind}:${item.id}`);
  found['trace'] = viewOf(
    trace,
    words.flatMap((word) => findTargets(word, [dossier])),
    { isSeveral },
  ).blocks;
  found['custody chart'] = select({ ...custody, blocks: custody.charts }, [dossier], { filters: {} }).blocks;
  found['timeline chart'] = select(timelineChart, [dossier], { filters: {} }).blocks;
  found['fill'] = select(fillOf(questionnaire()), [dossier], { filters: {} }).blocks;
  found['reference'] = select(reference, [dossier], { filters: {} }).blocks;
  const rows = rowsOf(dossier).filter(isResult).map(foundIn(dossier));
  found['search'] = viewOf(search, [resultsOf(rows, markerOf(parseQuery('a')), {})], { isSeveral }).blocks;
  return found;
}

function questionnaire(): Questionnaire {
  const { written } = readQuestionnaire(readProjectFile('data/questionnaires/wgad.yaml'), 'wgad.yaml');
  if (written === null) throw new Error('the questionnaire cannot be read');
  return written;
}

/** A dossier in which every third entry is withheld, beginning with the first, second or third. */
function partlyWithheld(path: string, first: number): Dossier {
  const copy = structuredClone(wholeDossier(path));
  for (const [index, { item }] of entriesOf(copy).entries()) {
    if (index % 3 === first) Object.assign(item, { access: 'secret' });
  }
  return disclosed(copy);
}

/** The anchors in some blocks that belong to nothing in the dossier. */
function unknownAnchors(dossier: Dossier, blocks: Readonly<Record<string, readonly Block[]>>): string[] {
  const targets = targetsOf(dossier);
  const isKnown = (anchor: string) => targets.has(anchor) || /^part:[a-z]+$/.test(anchor);
  return Object.entries(blocks).flatMap(([view, own]) =>
    anchorsIn(own)
      // In the list of a library, the id of a person follows that of the case.
      .filter((anchor) => !isKnown(view === 'list' ? anchor.replace(`${dossier.id}:`, '') : anchor))
      .map((anchor) => `${view}: ${anchor}`),
  );
}

/** The names, titles and numbers of sources that are texts of their own, and do not lead to their entry. */
function unlinkedNames(dossier: Dossier, blocks: Readonly<Record<string, readonly Block[]>>): string[] {
  const anchors = new Map<string, string[]>();
  for (const [anchor, name] of targetsOf(dossier)) {
    // The title of a case or section is also an ordinary word, or the heading over everything.
    if (!/^(case|section):/.test(anchor)) anchors.set(name, [...(anchors.get(name) ?? []), anchor]);
  }
  // Authors, countries and who made the file are names without an entry, and a case can have the name of its subject.
  for (const { authors } of dossier.references) for (const author of authors) anchors.delete(authorName(author));
  for (const { country } of dossier.organizations.values()) anchors.delete(country ?? '');
  anchors.delete(dossier.publisher?.name ?? '');
  anchors.delete(dossier.title);
  for (const { item } of entriesOf(dossier)) {
    // A place without an entry, and a value in dispute, can have the same name as an entry.
    if ('value' in item) anchors.delete(item.value ?? '');
    if ('place' in item && item.place?.id === undefined) anchors.delete(item.place?.name ?? '');
  }
  return Object.entries(blocks).flatMap(([view, own]) =>
    own.flatMap(piecesOf).flatMap(({ text, to, id, around }) => {
      const isNumber = /^\[\d+(?:, .*)?\]\s*$/.test(text);
      const expected = isNumber ? ['ref:'] : anchors.get(text.trim());
      const leads = [to, id, around].some((one) =>
        expected?.some((anchor) => (isNumber ? one?.includes(anchor) : one?.endsWith(anchor))),
      );
      return expected === undefined || leads ? [] : [`${view}: ${text}`];
    }),
  );
}

describe.each(Object.entries(paths))('in views of %s', (_, path) => {
  test('every link leads to an entry', async () => {
    const dossier = disclosed(wholeDossier(path));
    expect(unknownAnchors(dossier, await allBlocks(dossier))).toEqual([]);
  });

  test('no link leads to what is withheld', async () => {
    for (const first of [0, 1, 2]) {
      const dossier = partlyWithheld(path, first);
      expect(unknownAnchors(dossier, await allBlocks(dossier))).toEqual([]);
    }
  });

  test('links name their case where several cases are shown without titles', async () => {
    const dossier = disclosed(wholeDossier(path));
    const { trace: traced = [], search: found = [] } = await allBlocks(dossier, true);
    const anchors = anchorsIn([...traced, ...found]);
    for (const anchor of anchors) expect(anchor.startsWith(`${dossier.id}:`)).toBe(true);
    const within = anchors.map((anchor) => anchor.slice(dossier.id.length + 1));
    expect(within.filter((anchor) => !targetsOf(dossier).has(anchor))).toEqual([]);
  });

  test('links name their case in one list of several cases', () => {
    const dossiers = [paths.sandovia, paths.subjects, path].map((one) => disclosed(wholeDossier(one)));
    const known = new Set(
      dossiers.flatMap((one) => [...targetsOf(one).keys(), 'part:references'].map((to) => `${one.id}:${to}`)),
    );
    for (const view of [timeline, timelineChart]) {
      const anchors = anchorsIn(select(view, dossiers, { filters: {}, reverse: true }).blocks);
      expect(anchors.length).toBeGreaterThan(0);
      expect(anchors.filter((anchor) => !known.has(anchor))).toEqual([]);
    }
    const tables: readonly ViewDefinition[] = [people, orgs, places];
    for (const view of tables) {
      const anchors = anchorsIn(select(view, dossiers, { filters: {} }).blocks);
      expect(anchors.filter((anchor) => !known.has(anchor))).toEqual([]);
    }
  });

  test('every name and title leads to its entry', async () => {
    const dossier = disclosed(wholeDossier(path));
    // A brief is one page without the entries: it links to its sources only.
    const { brief: _, ...linking } = await allBlocks(dossier);
    expect(unlinkedNames(dossier, linking)).toEqual([]);
  });
});
