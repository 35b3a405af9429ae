import { caseIn } from './address.js';
import { notice, type Step } from './messages.js';
import { isSeen, linkAt, type Model } from './model.js';

/** The entry to which the selected link leads, or else the first one that begins on the screen. */
function entryInSight(model: Model): string | undefined {
  const { page } = model;
  const link = linkAt(model);
  if (link?.to !== undefined) return link.to.replace(/^trace:/, '');
  const [first] = [...page.anchors].filter(([, row]) => isSeen(model, { row })).sort(([, a], [, b]) => a - b);
  return first?.[0] ?? page.address.at;
}

/** The case of the selected link, or of the page. */
function caseInSight(model: Model): string | undefined {
  return linkAt(model)?.inCase ?? caseIn(model.page.address);
}

/** Open the editor at the entry in sight. */
export function edited(model: Model): Step {
  return { model, effect: { kind: 'edit', id: entryInSight(model), inCase: caseInSight(model) } };
}

/** Copy the selected source, or the one that the page shows, as text, or else as BibTeX and then as CSL-JSON. */
export function copied(model: Model, isText: boolean): Step {
  const ref = referenceInSight(model);
  if (ref === undefined) return notice(model, 'Select a citation with Tab first.');
  const isAgain = model.copied?.ref === ref && model.copied.as === 'bibtex';
  const as = isText ? 'text' : isAgain ? 'csl-json' : 'bibtex';
  return { model: { ...model, copied: { ref, as } }, effect: { kind: 'copy', ref, inCase: caseInSight(model), as } };
}

function referenceInSight(model: Model): string | undefined {
  const [command, id] = model.page.address.words;
  const selected = linkAt(model)?.to;
  if (!selected?.startsWith('ref:') && command === 'refs' && id !== undefined && !id.startsWith('-')) return id;
  const entry = entryInSight(model);
  return entry?.startsWith('ref:') ? entry.slice('ref:'.length) : undefined;
}

/** Show the web address of the selected link, or the first one on the screen. */
export function webAddress(model: Model): Step {
  const seen = model.page.links.find((link) => link.href !== undefined && isSeen(model, link));
  return notice(model, linkAt(model)?.href ?? seen?.href ?? 'No web address on this screen.');
}
