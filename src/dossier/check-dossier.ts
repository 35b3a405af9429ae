import { compareProblems } from '../problems/problem.js';
import { checks } from './checks/registry.js';
import { disclose } from './disclose.js';
import { type Reading, readDossier } from './read.js';
import { accessLevels, strictest } from './schema.js';
import { readWaivers } from './waivers.js';

/** What checks find, and nothing else: what the reader refuses cannot be shown, whatever a comment says of it. */
const waivable = checks.map(({ code }) => code);

/** Reads a dossier and runs every check on it, names that a text discloses included. Throws on no input. */
export function checkDossier(bytes: Uint8Array, file: string): Reading {
  const { dossier, problems } = readDossier(bytes, file, (read, source, places) => {
    for (const { code, check } of checks) {
      check({
        dossier: read,
        data: source.data,
        report: ({ item, path, key, beside = [] }, message, hint) => {
          const above = item === undefined ? [] : (places.get(item) ?? []);
          const access = strictest(beside.map((part) => part.access));
          source.report(code, [...above, ...path], message, hint, key ? 'key' : 'value', access);
        },
      });
    }
    return readWaivers(source, waivable);
  });
  const leaks = dossier === null ? [] : accessLevels.flatMap((access) => disclose(dossier, access).problems);
  const told = new Map(leaks.map((leak) => [`${leak.message} ${leak.span?.line}`, leak]));
  const named = [...told.values()].filter(({ code }) => code === 'withheld-name');
  return { dossier, problems: [...problems, ...named].sort(compareProblems) };
}
