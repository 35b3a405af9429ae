import { checkDossier } from '../../src/dossier/check.js';
import { parse } from '../../src/dossier/reading/parse.js';

export const head = `casefile: 1
id: made-up
title: A made-up case
subjects: [ada]
people:
  ada: { name: Ada Nobody }
  bob: { name: Bob Elsewhere }
`;

/** All problems of a case file with these parts. */
export function problemsOf(text: string) {
  return checkDossier(parse(new TextEncoder().encode(head + text), 'case.yaml')).problems;
}

/** What the checks with these codes say of a case file with these parts, each message with its hint. */
export function check(text: string, ...codes: readonly string[]): string[] {
  return problemsOf(text)
    .filter(({ code }) => codes.includes(code))
    .map(({ message, hint }) => `${message} ${hint}`);
}
