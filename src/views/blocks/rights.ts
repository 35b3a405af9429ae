import { rightOf } from '../../dossier/format/rights.js';

/** A right as a person reads it: `Article 9 ICCPR: liberty and security of person`, `Category II: …`. */
export function printRight(code: string): string {
  const right = rightOf(code);
  if (right === undefined) return code;
  const { instrument, article, name } = right;
  const number = article.toUpperCase();
  return `${instrument === 'wgad' ? `Category ${number}` : `Article ${number} ${instrument.toUpperCase()}`}: ${name}`;
}
