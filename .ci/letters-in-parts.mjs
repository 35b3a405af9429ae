/**
 * The parts of the table of any-ascii that have files of their own, by the first block of 256 characters of each. All
 * that comes before is mostly alphabets. The syllables of East Asia need fifteen times as much room, of which the usual
 * Chinese characters are a sixth.
 */
const laterParts = new Map([
  ['later-letters', 0x34],
  ['chinese-letters', 0x4e],
  ['last-letters', 0xa0],
]);

/** The names of these files. */
export const laterLetters = [...laterParts.keys()];

/** Divide the table of any-ascii, so that a name loads only the letters of its script. */
export function lettersInParts() {
  const parts = [...laterParts].reverse();
  const partOf = (number) => parts.find(([, first]) => number >= first)?.[0];
  const tables = new Map();
  const tableOf = (cases, before = '') =>
    `export default function block(number) { ${before}switch (number) { ${cases.join('\n')} } return ''; }`;
  return {
    name: 'letters-in-parts',
    resolveId: (id) => (laterParts.has(id) ? id : undefined),
    load: (id) => tables.get(id),
    transform: {
      filter: { id: /any-ascii[/\\]block\.js$/ },
      handler(code) {
        const cases = code.match(/^case \d+:return".*"$/gm) ?? [];
        if (cases.length !== code.split('case ').length - 1) throw new Error('any-ascii has another table now');
        const casesOf = (part) => cases.filter((one) => partOf(Number(/\d+/.exec(one)?.[0])) === part);
        for (const part of laterParts.keys()) tables.set(part, tableOf(casesOf(part)));
        const imports = parts.map(([part, first]) => `import from${first} from '${part}';`);
        const calls = parts.map(([, first]) => `if (number >= ${first}) return from${first}(number); `);
        return `${imports.join('\n')}\n${tableOf(casesOf(undefined), calls.join(''))}`;
      },
    },
  };
}
