import { wholeDossier } from './whole-dossier.js';

/** A text that tries to control a terminal, to forge a line and to reverse it. */
export function hostileText(name: string): string {
  return `=${name} \u001b[31mred\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007\rforged \u0008\u009b2J\u0085\u007f\u0000 \u202eturned\u202c \u2066open \u2028end\t`;
}

/** A dossier as a case file. JSON is YAML, and its escapes bring in characters that YAML forbids in a file. */
export function written(dossier: object): string {
  return JSON.stringify(dossier, null, 1).replace(
    /[^ -~\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A valid case file with a hostile text wherever the format takes free text. Each text names its keys. */
export const hostileDossier = written(wholeDossier(hostileText));

const markup = '</p></style></title>]]><script>window.injected=true</script>';

/** The same with texts that could become markup in a page. A DOI has no spaces. */
export const hostileHtmlDossier = hostileDossier
  .replaceAll(/(?<=")=/g, String.raw`${markup}\"><img src=x onerror=\"window.injected = true\"> `)
  .replaceAll(/(?<=10\.1234\/)=/g, String.raw`${markup}\"><svg/onload=\"window.injected=true\">`)
  .replaceAll(/"url": ".*"/g, '"url": "javascript:window.injected=true"');
