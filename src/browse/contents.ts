import { type Dossier, walkSections } from '../dossier/model/dossier.js';
import { countsOf, type KindName, kindNames } from '../dossier/parts/entries-by-kind.js';
import { parts } from '../dossier/parts/registry.js';
import { entryAnchor } from '../views/blocks/anchors.js';
import { capital } from '../views/blocks/prose.js';
import type { Block, Entry } from '../views/view.js';
import { listOfKind } from './address.js';

/** Views that answer a question about parts of the case file, with their titles. They are listed if one of the parts is there. */
const questions: readonly (readonly [view: string, title: string, parts: readonly (keyof typeof parts)[]])[] = [
  ['custody', 'Custody', ['measures']],
  ['status', 'Status', ['measures', 'charges']],
  ['rights', 'Rights', ['sections', 'timeline', 'measures']],
  ['audit', 'Sources of the claims', ['sections', 'timeline']],
];

/** The contents of a case: its sections, its other parts, and the questions that it can answer. */
export function contentsBlocks(dossier: Dossier): Block[] {
  const counts = countsOf(dossier);
  const holds = (key: keyof typeof parts) => counts[parts[key].kind.plural] > 0;
  const sections = [...walkSections(dossier.sections)].map(
    ({ section: { id, title }, path }): Entry => line(title, entryAnchor('section', id), path.length),
  );
  const listed = kindNames
    .filter((kind) => kind !== 'statement')
    .flatMap((kind) => {
      const { plural, words } = kindOf(kind);
      return counts[plural] > 0 ? [line(`${capital(words[1])} (${counts[plural]})`, `view:${listOfKind[kind]}`)] : [];
    });
  const asked = questions.filter(([, , keys]) => keys.some(holds)).map(([view, title]) => line(title, `view:${view}`));
  const items = [line('Overview', 'view:overview'), line('Text', 'view:show'), ...sections, ...listed, ...asked];
  return [{ kind: 'entries', items: [...items, line('Problems', 'view:check')] }];
}

function kindOf(name: KindName) {
  const kinds = Object.values(parts).map(({ kind }) => kind);
  const found = kinds.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`no part has entries of the kind ${name}`);
  return found;
}

function line(title: string, to: string, depth = 0): Entry {
  return { label: [], body: [[{ text: title, to }]], depth };
}
