import { checkDossier } from '../../../src/dossier/check.js';
import { parse } from '../../../src/dossier/reading/parse.js';
import type { ProblemCode } from '../../../src/problems/codes.js';

const head = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
`;

const people = 'people: { ada: { name: Ada Nobody }, bob: { name: Bob Elsewhere } }\n';

/** The lines of a list of a case file, each entry in braces; without entries, nothing. */
export function listOf(part: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `${part}:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
}

/**
 * The problems of some codes in a made-up case with these parts, each as its message and hint. A problem that not
 * everyone may see begins with the access that it needs.
 */
export function checkCase(parts: string, ...codes: readonly ProblemCode[]): string[] {
  const text = `${head}${/^people:/m.test(parts) ? '' : people}${parts}`;
  const { problems } = checkDossier(parse(new TextEncoder().encode(text), 'case.yaml'));
  return problems
    .filter(({ code, severity }) => codes.includes(code) || (severity === 'error' && !codes.includes(code)))
    .map(({ code, message, hint, access }) => {
      const said = codes.includes(code) ? `${message} ${hint}` : `${code}: ${message}`;
      return access === undefined ? said : `${access}: ${said}`;
    });
}
