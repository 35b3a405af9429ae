/** The letters of folded Cyrillic words, whose spellings the languages list in this order. */
const letters = [...'абвгдежзиклмнопрстуфхцчшщъыьэюяієґ'];

interface Language {
  /** The spelling of each letter. */
  readonly spellings: ReadonlyMap<string, string>;
  /** What the language writes otherwise, after the letters are replaced. */
  readonly changes: readonly (readonly [written: RegExp, otherwise: string])[];
}

function language(spellings: string, ...changes: Language['changes']): Language {
  const written = spellings.split(' ');
  // `-` is a letter without a spelling.
  return {
    spellings: new Map(letters.map((letter, index) => [letter, (written[index] ?? '').replace('-', '')])),
    changes,
  };
}

const betweenVowels = /(?<=[aeiouy])s(?=[aeiouy])/g;

const languages: readonly Language[] = [
  // German: Scharow, Besnogow, Chadischa.
  language('a b w g d e sch s i k l m n o p r s t u f ch z tsch sch schtsch - y - e ju ja i je g', [/ii$/, 'i']),
  // French: Jarov, Chichkine.
  language(
    'a b v g d e j z i k l m n o p r s t ou f kh ts tch ch chtch - y - e iou ia i ie g',
    [/ii$/, 'i'],
    [betweenVowels, 'ss'],
    [/g(?=[eiy])/g, 'gu'],
    [/in$/, 'ine'],
  ),
  // Polish: Żarow, Chajrullina.
  language(
    'a b w g d e z z i k l m n o p r s t u f ch c cz sz szcz - y - e iu ia i je g',
    [/ii$/, 'i'],
    [/(?<=[aeouy])i/g, 'j'],
  ),
];

/**
 * A folded Cyrillic word in the Latin letters of other languages, whose sounds differ from those of English spelling.
 */
export function foreignSpellings(word: string): string[] {
  return languages.map(({ spellings, changes }) => {
    const written = Array.from(word, (letter) => spellings.get(letter) ?? letter).join('');
    return changes.reduce((text, [one, other]) => text.replace(one, other), written);
  });
}
