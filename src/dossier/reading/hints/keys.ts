import { didYouMean } from '../../../problems/suggest.js';
import { citation } from '../../format/claim-schemas.js';
import { dossierSchema, entrySchemas } from '../../format/schema.js';
import { eventKinds, measureKinds, roles } from '../../format/vocabulary.js';
import { withArticle } from '../../parts/part.js';
import { partList } from '../../parts/registry.js';
import { entryNouns } from '../path-in-words.js';
import { otherWords } from './other-words.js';

/** A hint for an unknown key; undefined if no key that is allowed there is similar. */
export function keyHint(key: string, known: readonly string[]): string | undefined {
  const unclosed = known.find((name) => key.startsWith(`${name} `));
  if (unclosed !== undefined) return `Write a colon after "${unclosed}".`;
  return meantHint(key, 'key', known) ?? didYouMean(key, known);
}

/** A hint for a value that its key does not allow; undefined if none is similar. */
export function valueHint(value: string, allowed: readonly string[]): string | undefined {
  return meantHint(value, 'value', allowed) ?? otherKind(value, allowed) ?? didYouMean(value, allowed);
}

function meantHint(written: string, kind: 'key' | 'value', allowed: readonly string[]): string | undefined {
  const meant = otherWords(written, kind).filter((one) => allowed.includes(one));
  return meant.length === 0 ? undefined : `Did you mean ${listed(meant.map((one) => `"${one}"`))}?`;
}

/** A hint for a kind of measure in an event, or the other way round. */
function otherKind(value: string, allowed: readonly string[]): string | undefined {
  const isOf = (kinds: readonly string[]) =>
    kinds.length === allowed.length && kinds.every((kind) => allowed.includes(kind));
  const is = (kinds: readonly string[]) => kinds.includes(value);
  if (isOf(eventKinds) && is(measureKinds)) return `"${value}" is a kind of measure. Write it under "measures".`;
  return isOf(measureKinds) && is(eventKinds) ? `"${value}" is a kind of event. Write it under "timeline".` : undefined;
}

/** The roles that only organisations have. */
const ofOrganizations: readonly string[] = ['court', 'arresting-authority', 'detaining-authority'];

/** A hint for a key that is known elsewhere in a case file: as a role, at the top level, or in other entries. */
export function placeHint(key: string, known: readonly string[]): string | undefined {
  return roleHint(key, known) ?? topHint(key) ?? ownerHint(key);
}

function roleHint(key: string, known: readonly string[]): string | undefined {
  if (!known.includes('people') || !known.includes('organizations')) return undefined;
  const role = [key, ...otherWords(key, 'value')].find((one) => one === 'role' || roles.some((other) => other === one));
  if (role === undefined) return undefined;
  const [list, kind] = ofOrganizations.includes(role) ? ['organizations', 'organization'] : ['people', 'person'];
  return `Write it under "${list}": [{ ${kind}: ID, role: ${role === 'role' ? 'ROLE' : role} }].`;
}

function topHint(key: string): string | undefined {
  const part = partList.find(([name, { kind }]) => name === key || kind.name === key);
  if (part !== undefined) {
    const [name, { shape }] = part;
    const where = `a ${shape} at the top level of the case file`;
    return name === key ? `"${key}" is ${where}.` : `Write it under "${name}", ${where}.`;
  }
  return Object.hasOwn(dossierSchema.entries, key) ? `"${key}" is a key at the top level of the case file.` : undefined;
}

function ownerHint(key: string): string | undefined {
  const [meant] = [key, ...otherWords(key, 'key')].filter((one) => ownersOf(one).length > 0);
  if (meant === undefined) return undefined;
  const owners = listed(ownersOf(meant));
  return meant === key ? `"${key}" is a key of ${owners}.` : `Did you mean "${meant}"? It is a key of ${owners}.`;
}

function ownersOf(key: string): string[] {
  const owners = Object.entries(entrySchemas).flatMap(([part, { entries }]) =>
    Object.hasOwn(entries, key) ? [withArticle(entryNouns[part] ?? '')] : [],
  );
  return Object.hasOwn(citation.options[1].entries, key) ? [...owners, 'a citation'] : owners;
}

function listed(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`;
}
