import { compareProblems, type Problem } from '../problems/problem.js';
import { nearest, suggesting } from '../problems/suggest.js';
import { withRegistered } from './access/withheld.js';
import { checks } from './checks/registry.js';
import { readWaivers } from './checks/waivers.js';
import { disclose } from './disclose.js';
import { accessLevels, strictest } from './format/vocabulary.js';
import type { Dossier, Event, Statement } from './model/dossier.js';
import { type Register, withRegister } from './model/register.js';
import { type Reading, readDossier } from './read.js';
import { type Field, fields, type LinkKind } from './reading/fields.js';
import type { Path, YamlText } from './yaml/text.js';

/** What checks find, and nothing else: what the reader refuses cannot be shown, whatever a comment says of it. */
const waivable = checks.map(({ code }) => code);

/**
 * Reads a dossier and runs every check on it, names that a text discloses included. What the reader refuses is left out
 * of what is checked, so that one run tells everything. Throws on no input.
 */
export function checkDossier(bytes: Uint8Array, file: string, register?: Register | null): Reading {
  let read: Dossier | null = null;
  const {
    dossier,
    problems,
    withheld = [],
  } = readDossier(bytes, file, (inspected, source, places) => {
    read = inspected;
    runChecks(inspected, source, places, register);
    return readWaivers(source, waivable);
  });
  return {
    dossier,
    problems: [...problems, ...(read === null ? [] : leaks(read, register))].sort(compareProblems),
    withheld: withRegistered(withheld, register),
  };
}

function runChecks(
  dossier: Dossier,
  source: YamlText,
  places: ReadonlyMap<object, Path>,
  register: Register | null | undefined,
): void {
  const written = [...fields(source.data)];
  const indexes = new Map<LinkKind, ReadonlyMap<string, number>>();
  const links = (kind: LinkKind) => {
    const index = indexes.get(kind) ?? countLinks(kind, written);
    indexes.set(kind, index);
    return index;
  };
  const hasAll = (claim: Statement | Event, list: 'people' | 'organizations') => {
    const value = source.valueAt([...(places.get(claim) ?? []), list]);
    return value === undefined || (Array.isArray(value) && value.length === claim[list].length);
  };
  for (const { code, check } of checks) {
    check({
      dossier,
      data: source.data,
      register,
      links,
      hasAll,
      report: ({ item, path, key, beside = [] }, message, hint) => {
        const above = item === undefined ? [] : (places.get(item) ?? []);
        const access = strictest(beside.map((part) => part.access));
        source.report(code, [...above, ...path], message, hint, key ? 'key' : 'value', access);
      },
    });
  }
}

function countLinks(kind: LinkKind, written: readonly Field[]): ReadonlyMap<string, number> {
  const ids = new Set(
    written.flatMap(({ role, kinds, value }) => (role === 'id' && kinds.includes(kind) ? [value] : [])),
  );
  const index = new Map<string, number>();
  const suggest = suggesting([...ids], nearest);
  for (const { role, kinds, value } of written) {
    if (role !== 'link' || !kinds.includes(kind)) continue;
    const meant = kind === 'about' || ids.has(value) ? value : suggest(value);
    // What is not looked into may mean any of them.
    for (const id of meant === null ? ids : [meant ?? value]) index.set(id, (index.get(id) ?? 0) + 1);
    if (meant === null) break;
  }
  return index;
}

/** Each name that is withheld from someone and still shown to them, once. */
function leaks(dossier: Dossier, register: Register | null | undefined): Problem[] {
  const found = accessLevels.flatMap(
    (access) => disclose(register ? withRegister(dossier, register, access) : dossier, access).problems,
  );
  const told = new Map(found.map((leak) => [`${leak.message} ${leak.span?.line}`, leak]));
  return [...told.values()].filter(({ code }) => code === 'withheld-name');
}
