import { type Dossier, walkSections } from '../dossier/model/dossier.js';
import { countsOf } from '../dossier/parts/entries-by-kind.js';
import { parts } from '../dossier/parts/registry.js';
import { entryAnchor } from '../views/blocks/anchors.js';
import { capital } from '../views/blocks/prose.js';
import { viewOfKind } from '../views/registry.js';
import type { Block, Entry } from '../views/view.js';

/**
 * Views that answer a question about parts of the case file, with their titles. They are listed if one of
 * the parts is there.
 */
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
  const listed = Object.values(parts).flatMap(({ kind: { name, plural, words } }) =>
    name === 'statement' || counts[plural] === 0
      ? []
      : [line(`${capital(words[1])} (${counts[plural]})`, `view:${viewOfKind[name]}`)],
  );
  const asked = questions.filter(([, , keys]) => keys.some(holds)).map(([view, title]) => line(title, `view:${view}`));
  const items = [line('Overview', 'view:overview'), line('Text', 'view:show'), ...sections, ...listed, ...asked];
  return [{ kind: 'entries', items: [...items, line('Problems', 'view:check')] }];
}

function line(title: string, to: string, depth = 0): Entry {
  return { label: [], body: [[{ text: title, to }]], depth };
}
