import { rightOf } from '../../dossier/format/rights.js';
import { english } from '../../languages/english.js';

/** A right as a person reads it: `Article 9 ICCPR: liberty and security of person`, `Category II: …`. */
export function printRight(code: string, { say, right: named } = english): string {
  const right = rightOf(code);
  if (right === undefined) return code;
  const name = named(right.name);
  const article = right.article.toUpperCase();
  if (right.instrument === 'wgad') return say('right-of.category', { article, name });
  return say('right-of.article', { article, instrument: right.instrument.toUpperCase(), name });
}
