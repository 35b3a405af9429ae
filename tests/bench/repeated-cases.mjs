// Shapes of case files, which repeat one piece, as in repeated-imports.mjs.

const head = 'casefile: 1\nid: a\ntitle: A\nsubjects: [p]\npeople:\n  p: { name: Ada Nobody }\n';
const timeline = `${head}timeline:\n`;
const two = (number) => String(number).padStart(2, '0');
const day = (index) =>
  `${1000 + (Math.floor(index / 336) % 1000)}-${two(1 + (Math.floor(index / 28) % 12))}-${two(1 + (index % 28))}`;
const event = (more) => (index) =>
  `  - { id: e${index}, date: ${day(index)}, title: Event ${index}, ${typeof more === 'string' ? more : more(index)} }\n`;
const anEvent = '  - { id: e, date: 2020-01-01, title: E }\n';
const references = `${head}references:\n`;
const reference = (more) => (index) =>
  `  - { id: r${index}, type: book, title: Book ${index}, ${typeof more === 'string' ? more : more(index)} }\n`;
const measure = (more) => (index) =>
  `  - { id: m${index}, kind: imprisonment, people: [p], ${typeof more === 'string' ? more : more(index)} }\n`;
const section = `${head}sections:\n  - id: s\n    title: S\n    statements:\n`;
const statement = (more) => (index) =>
  `      - { text: Statement ${index}, ${typeof more === 'string' ? more : more(index)} }\n`;

export const caseShapes = {
  statements: [section, statement('people: [p]'), ''],
  events: [timeline, event('people: [p]'), ''],
  'events of one day': [timeline, (index) => `  - { id: e${index}, date: 2020-01-01, title: E }\n`, ''],
  'events of one id': [timeline, anEvent, ''],
  'events in the wrong order': [
    timeline,
    (index) => `  - { id: e${index}, date: ${day(335_000 - index)}, title: E }\n`,
    '',
  ],
  'events that overlap': [
    timeline,
    (index) => `  - { id: e${index}, date: ${day(index)}/2024, title: Event ${index}, people: [p] }\n`,
    '',
  ],
  'arrests and releases': [timeline, event((index) => `people: [p], kind: ${index % 2 ? 'release' : 'arrest'}`), ''],
  'rivals among events': [timeline, event('about: x, value: a'), ''],
  'rivals of different values': [timeline, event((index) => `about: x, value: v${index}`), ''],
  'rivals among statements': [section, statement('about: x, value: a'), ''],
  'many disputes': [timeline, event((index) => `about: x${Math.floor(index / 2)}`), ''],
  'disputes of many claims': [
    `${head}disputes: { x: { title: X } }\ntimeline:\n`,
    event('about: x, status: disputed'),
    '',
  ],
  references: [references, reference('url: https://a.example/'), ''],
  'references of one origin': [references, reference('origin: r0'), ''],
  'origins in a chain': [references, reference((index) => `origin: r${index + 1}`), reference('year: 1')(9999999)],
  'references of one title': [references, (index) => `  - { id: r${index}, type: book, title: Book }\n`, ''],
  'references that repeat one with a long id': [
    `${references}  - { id: ${'a'.repeat(2 ** 19)}, type: book, title: B, url: "https://a.example/" }\n`,
    reference('url: "https://a.example/"'),
    '',
  ],
  'citations of one claim': [
    `${head}references:\n${reference('place: Q')(0)}timeline:\n  - { id: e, date: 2020-01-01, title: E, refs: [`,
    'r0, ',
    'r0] }\n',
  ],
  'citations of different references': [
    references,
    (index) => `  - { id: r${index}, type: book, title: B }\n`,
    `timeline:\n${anEvent}`,
  ],
  'claims of one reference': [`${references}${reference('place: Q')(0)}timeline:\n`, event('refs: [r0]'), ''],
  'citations that lead nowhere': [timeline, event((index) => `refs: [x${index}]`), ''],
  people: [head, (index) => `  p${index}: { name: Person ${index} }\n`, ''],
  'people of one name': [head, (index) => `  p${index}: { name: Person }\n`, ''],
  'names of one person': [`${head}  q:\n    name: Q\n    names: [`, (index) => `Spelling ${index}, `, 'Q]\n'],
  'people that are withheld': [head, (index) => `  p${index}: { name: Person Q${index}, access: secret }\n`, ''],
  'people that are withheld, and text': [
    head,
    (index) => `  p${index}: { name: Person Q${index}, access: secret, note: "${'word '.repeat(20)}" }\n`,
    `timeline:\n${anEvent}`,
  ],
  'people in one event': [
    `${timeline}  - { id: e, date: 2020-01-01, title: E, people: [`,
    '{ pseudonym: A }, ',
    'p] }\n',
  ],
  organisations: [`${head}organizations:\n`, (index) => `  o${index}: { name: Body ${index} }\n`, ''],
  'organisations that events name': [
    `${head}organizations:\n`,
    (index) => `  o${index}: { name: Unit ${index} }\n`,
    `timeline:\n  - { id: e, date: 2020-01-01, title: Unit 7 and Unit 8 }\n`,
  ],
  places: [`${head}places:\n`, (index) => `  x${index}: { name: Place ${index} }\n`, ''],
  measures: [`${head}measures:\n`, measure((index) => `from: ${day(index)}, to: ${day(index + 5)}`), ''],
  'measures without dates': [`${head}measures:\n`, measure('place: Q'), ''],
  'measures that are rivals': [
    `${head}measures:\n`,
    measure((index) => `from: ${day(index)}, about: x, value: v${index}`),
    '',
  ],
  'measures within others': [
    `${head}measures:\n${measure('from: 1990')(0)}`,
    (index) => measure(`from: ${day(index)}, within: m${index}`)(index + 1),
    '',
  ],
  'measures of one charge': [
    `${head}charges:\n  - { id: c, law: L, people: [p] }\nmeasures:\n`,
    measure((index) => `from: ${day(index)}, charge: c`),
    '',
  ],
  'measures that overlap': [`${head}measures:\n`, measure((index) => `from: ${day(index)}, to: 2024`), ''],
  'measures of uncertain dates': [
    `${head}measures:\n`,
    measure((index) => `from: ${1000 + (index % 900)}~, to: "19XX"`),
    '',
  ],
  charges: [`${head}charges:\n`, (index) => `  - { id: c${index}, law: Law ${index}, people: [p] }\n`, ''],
  'charges that are rivals': [
    `${head}charges:\n`,
    (index) => `  - { id: c${index}, law: Law ${index}, people: [p], about: x }\n`,
    '',
  ],
  'decisions of charges': [
    `${timeline}${anEvent.replace('title: E', 'title: E, kind: verdict')}charges:\n`,
    (index) => `  - { id: c${index}, law: Law ${index}, people: [p], decisions: [{ event: e, outcome: convicted }] }\n`,
    '',
  ],
  'decisions of one charge': [
    `${timeline}${anEvent.replace('title: E', 'title: E, kind: verdict')}charges:\n  - id: c\n    law: L\n    people: [p]\n    decisions:\n`,
    '      - { event: e, outcome: upheld }\n',
    '',
  ],
  'verdicts and charges': [
    `${head}charges:\n  - { id: c, law: L, people: [p], decisions: [{ event: e0, outcome: convicted }] }\ntimeline:\n`,
    event('kind: verdict, people: [p]'),
    '',
  ],
  rights: [timeline, event('rights: [iccpr-9]'), ''],
  'rights of one claim': [`${timeline}  - { id: e, date: 2020-01-01, title: E, rights: [`, 'iccpr-9, ', 'iccpr-9] }\n'],
  'rights and rivals': [timeline, event((index) => `rights: [iccpr-9], about: x, value: v${index}`), ''],
  sections: [`${head}sections:\n`, (index) => `  - { id: s${index}, title: S, statements: [{ text: A }] }\n`, ''],
  'tags of one event': [
    `${timeline}  - { id: e, date: 2020-01-01, title: E, tags: [`,
    (index) => `t${index}, `,
    't] }\n',
  ],
  'a long text': [`${section}      - text: `, 'word ', 'end\n'],
  'a long text without spaces': [`${section}      - text: `, 'a', '\n'],
  'sentences in one text': [`${section}      - text: `, 'Ada Nobody wrote. ', 'End\n'],
  'a long text in many lines': [`${section}      - text: |\n`, '          words in a line\n', ''],
  'empty lines in a text': [`${section}      - text: |\n          a\n`, '\n', '          b\n'],
  'a long quoted text': [`${section}      - text: "`, 'a\\n', '"\n'],
  'combining marks': [`${section}      - text: a`, '\u0301', '\n'],
  'marks of direction': [`${section}      - text: a`, '\u202e', '\n'],
  'characters without spaces': [`${section}      - text: `, '文', '\n'],
  'hyphens in a text': [`${section}      - text: a`, '-', '\n'],
  'a long title': ['casefile: 1\nid: a\nsubjects: [p]\npeople: { p: { name: Ada } }\ntitle: ', 'word ', 'end\n'],
  'a long id': [`${timeline}  - { date: 2020-01-01, title: E, id: `, 'a', ' }\n'],
  'a long name': [`${head}  q: { name: `, 'Ada ', 'Nobody }\n'],
  'a long withheld name': [`${head}  q: { access: secret, name: `, 'Ada ', 'Nobody }\n'],
  'a long date': [`${timeline}  - { id: e, title: E, date: `, '2', ' }\n'],
  'a long address': [`${references}  - { id: r, type: book, title: B, url: "https://a.example/`, 'a/', '" }\n'],
  comments: [`${head}`, '# a comment\n', ''],
  waivers: [`${head}`, '# casefile-waive cut-text: a reason\n', ''],
  'waivers of one event': [
    timeline,
    (index) => `  # casefile-waive event-after-death: a reason\n${event('people: [p]')(index)}`,
    '',
  ],
  'empty lines': [head, '\n', ''],
  'carriage returns': [head.replaceAll('\n', '\r'), (index) => `  p${index}: { name: Person }\r`, ''],
  'unknown keys': [head, (index) => `x${index}: 1\n`, ''],
  'unknown keys of entries': [timeline, event('acess: internal'), ''],
  'keys that are repeated': [head, 'title: A\n', ''],
  'unknown keys on one line': [
    `${head}timeline: [`,
    (index) => `{ id: e${index}, date: 2020-01-01, title: E, acess: internal }, `,
    ']\n',
  ],
  'broken links on one line': [
    `${head}timeline: [`,
    (index) => `{ id: e${index}, date: 2020-01-01, title: E, refs: [x${index}] }, `,
    ']\n',
  ],
  'doubts on one line': [`${head}references: [`, (index) => `{ id: r${index}, type: book, title: B }, `, ']\n'],
  'withheld entries on one line': [
    `${head}timeline: [`,
    (index) => `{ id: e${index}, date: 2020-01-01, title: E, access: secret }, `,
    ']\n',
  ],
  'bad dates': [timeline, (index) => `  - { id: e${index}, date: x, title: E }\n`, ''],
  'bad kinds': [timeline, event('kind: arest'), ''],
  'entries without anything': [timeline, '  - {}\n', ''],
  'keys without a value': [timeline, '  - id:\n', ''],
  'mistakes of YAML': [head, '  - ]\n', ''],
  'tabs at the beginning': [head, '\t- a\n', ''],
  'unclosed quotes': [head, '  a: "b\n', ''],
  'opening brackets': [`${head}timeline: `, '[', ''],
  'opening braces': [`${head}timeline: `, '{', ''],
  'lists in lists': [`${head}timeline:\n`, '- ', ''],
  'keys in keys': [`${head}timeline:\n`, (index) => `${' '.repeat(Math.min(index, 60))}a:\n`, ''],
  'question marks': [head, '? ', ''],
  anchors: [head, (index) => `  a${index}: &a { name: A }\n`, ''],
  tags: [head, (index) => `  a${index}: !a { name: A }\n`, ''],
  merges: [head, '  <<: { name: A }\n', ''],
  documents: [head, '---\n', ''],
  'control characters': [`${section}      - text: "`, '\\u0007', '"\n'],
  'control characters as they are': [`${section}      - text: "`, '\u0007', '"\n'],
  'bytes that are no text': [`${section}      - text: "`, '\ufffd', '"\n'],
  'marks of secrecy': [timeline, event('visibility: secret'), ''],
  'events that are withheld': [timeline, event('access: secret'), ''],
  'texts that end early': [section, '      - text: Order #12\n', ''],
  'names in texts': [section, '      - text: Ada Nobody, Ada Nobody and Ada Nobody\n', ''],
};
