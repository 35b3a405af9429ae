/** The first block of 256 characters after those of most alphabets. The syllables of Chinese and Korean need fifteen times as much room. */
const firstLater = 0x34;

const laterLetters = 'later-letters';

/** Divide the table of any-ascii, so that a name in Cyrillic or Arabic letters does not load the syllables of East Asia. */
export function lettersInParts() {
  let later;
  const tableOf = (cases, before = '') =>
    `export default function block(number) { ${before}switch (number) { ${cases.join('\n')} } return ''; }`;
  return {
    name: 'letters-in-parts',
    resolveId: (id) => (id === laterLetters ? id : undefined),
    load: (id) => (id === laterLetters ? later : undefined),
    transform: {
      filter: { id: /any-ascii[/\\]block\.js$/ },
      handler(code) {
        const cases = code.match(/^case \d+:return".*"$/gm) ?? [];
        const isLater = (one) => Number(/\d+/.exec(one)?.[0]) >= firstLater;
        if (cases.length !== code.split('case ').length - 1) throw new Error('any-ascii has another table now');
        later = tableOf(cases.filter(isLater));
        const first = tableOf(
          cases.filter((one) => !isLater(one)),
          `if (number >= ${firstLater}) return later(number); `,
        );
        return `import later from '${laterLetters}';\n${first}`;
      },
    },
  };
}
