/** Case files about invented people, full of comments, each in another style. Every list has entries. */
const commented = `# All of it is invented.
casefile: 1 # the version
id: commented
title: 'The "commented" case' # single quotes
subjects: [mira] # one

# Everyone.
people:
  # The librarian.
  mira:
    name: "Mira Voss" # double quotes
    # her age is unknown
  # The lawyer.
  lin:
    name: Lin Example
    role: >- # folded
      Lawyer of
      the defence
    # after the lawyer

organizations: # all
  daily: { name: The Port Daily, kind: media } # printed

sections:
  - id: early # first
    title: Early life
    statements:
      # The first claim.
      - text: She was a librarian.
        refs: # two
          - leaflet # handed out
          - { ref: memo, locator: p. 4 } # the memo
          # no more
      - text: 'It rained.' # uncited
      # after the claims
    # after the section
  # between
  - id: late
    title: Late
    sections:
      - id: inner
        title: Inner
        statements:
          - text: |
              Lines # not a comment
              of text
          # inside

timeline:
  # Spring.
  - id: arrest # of her
    date: 2020-04-17
    title: Arrested
    people: [ mira ] # spaces
    refs: [ leaflet ]
    # after the arrest

  # Summer.
  - id: verdict
    date: 2020-07
    title: "Convicted: guilty"
    # after the verdict

references:
  # On paper.
  - id: leaflet
    type: pamphlet # printed
    title: The leaflet
  - { id: memo, type: document, title: "The memo" } # found
  # after the memo
# The end.
`;

const flow = `# One line each.
casefile: 1
id: flow
title: Flow
subjects: [mira]
people: { mira: { name: Mira Voss }, lin: { name: Lin Example } } # all
organizations: { daily: { name: The Port Daily } }
sections: [{ id: early, title: Early, statements: [{ text: "She left.", refs: [leaflet] }] }, # first
  { id: late, title: Late, sections: [{ id: inner, title: Inner, statements: [{ text: x }] }] }]
timeline: [
  # Spring.
  { id: arrest, date: 2020-04-17, title: Arrested, refs: [leaflet] }, # of her
  { id: verdict, date: 2020-07, title: Convicted }, # the last
]
references: [{ id: leaflet, type: pamphlet, title: The leaflet }, { id: memo, type: document, title: The memo }]
# The end.
`;

const wide = (text: string) =>
  text.replace(/^(?: {2})+/gm, (spaces) => spaces.repeat(2)).replace(/^( *)- /gm, '$1-   ');
const unindented = commented
  .replace(/^timeline:\n(?:.*\n)*?(?=references:)/m, (part) => part.replace(/^ {2}/gm, ''))
  .replace(/^references:\n(?:.*\n)*?(?=# The end)/m, (part) => part.replace(/^ {2}/gm, ''));

export const commentedFiles = {
  'indented by 2': commented,
  'indented by 4': wide(commented),
  'with lists that are not indented': unindented,
  'in brackets': flow,
  'of Windows': commented.replaceAll('\n', '\r\n'),
  'with a byte order mark': `\ufeff${commented}`,
  'without a last line break': commented.replace(/# The end\.\n$/, '# The end.'),
} as const;

/** What `add` can add to these files. */
export const additions: readonly (readonly [what: string, argv: readonly string[]])[] = [
  [
    'an event before all',
    ['event', '--date', '2019', '--title', 'First: "quoted"', '--person', 'mira,lin', '--tag', 'a'],
  ],
  ['an event between two', ['event', '--date', '2020-05', '--title', '# five', '--ref', 'leaflet', '--ref', '2']],
  [
    'an event after all',
    ['event', '--date', '2021-01-01', '--title', 'no', '--org', 'the port daily', '--kind', 'release'],
  ],
  ['a statement', ['statement', '--section', 'early', '--text', 'She said: - no', '--person', 'Mira Voss']],
  ['a statement in an inner section', ['statement', '--section', 'Inner', '--text', '"Quoted"', '--citation-needed']],
  ['a section', ['section', '--title', 'Later: a summary']],
  ['a section in a section', ['section', 'below', '--section', 'late', '--title', 'Below']],
  ['a person', ['person', '--name', 'Бен Другой', '--names', 'text=Ben Other,language=en', '--born', '1977~']],
  ['an organisation', ['org', 'watch', '--name', 'Example Watch', '--kind', 'ngo']],
  [
    'a measure',
    [
      'measure',
      '--kind',
      'custody',
      '--person',
      'person=Mira Voss,role=victim',
      '--person',
      'pseudonym=A guard,role=witness',
      '--to',
      '..',
      '--begins',
      'arrest',
      '--reviewed',
      'verdict',
      '--held-by',
      'the port daily',
      '--right',
      'right=iccpr-9,refs=1,2',
      '--right',
      'udhr-9',
      '--ref',
      'leaflet,memo',
    ],
  ],
  [
    'a charge',
    [
      'charge',
      '--law',
      'Act: "4"',
      '--person',
      'mira',
      '--org',
      'organization=daily,role=observer',
      '--brought',
      'arrest',
      '--decision',
      'event=verdict,outcome=convicted',
    ],
  ],
  ['a place', ['place', '--name', 'Порт', '--names', 'text=Port,language=en', '--lat', '-1.5', '--lon', '20']],
  ['a dispute', ['dispute', 'days', '--title', 'How many days?']],
  [
    'a source',
    [
      'ref',
      '--type',
      'report',
      '--title',
      '2020',
      '--author',
      'family=Roe,given=Kim',
      '--issued',
      '2020',
      '--archive-url',
      'https://archive.example/a',
    ],
  ],
];

/** Whether a text is another one with one piece inserted. */
export function isInserted(before: string, after: string): boolean {
  let [start, end] = [0, 0];
  while (start < before.length && before[start] === after[start]) start += 1;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end === before.length;
}
