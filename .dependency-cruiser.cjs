/** What each room may import of the others, beside `src/defined.ts`. Imports run down this table, never up. */
const rooms = {
  problems: [],
  dates: ['problems'],
  dossier: ['dates', 'problems'],
  search: ['dossier', 'dates', 'problems'],
  library: ['search', 'dossier', 'dates', 'problems'],
  imports: ['dossier', 'dates', 'problems'],
  views: ['search', 'dossier', 'dates', 'problems'],
  formats: ['views', 'dossier/format/vocabulary', 'dates', 'problems'],
};

const insteadOf = {
  problems: 'Everything may import problems, so it knows nothing: pass what it needs as a parameter.',
  dates: 'A date knows nothing of dossiers: move what needs a dossier to src/dossier or src/views.',
  dossier:
    'A dossier does not know where it came from or how it is shown: move that to src/library, src/views or src/cli.',
  search:
    'Search knows words and where they stand: what keeps them belongs in src/library, what shows them in src/views.',
  library:
    'The library finds and keeps dossiers, no more: what shows them belongs in src/views, what the user chose in src/cli.',
  imports:
    'An importer makes parts of a dossier of a text: leave reading and writing files to src/cli, showing to src/views.',
  views:
    'A view takes dossiers and filters and returns {records, blocks}: leave loading to src/library, layout to src/formats.',
  formats: 'A format sees blocks and records, and dates to print: have the view put what you need into them.',
};

const rooming = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports`,
  comment: insteadOf[room],
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [room, 'defined', ...allowed].map((name) => `^src/${name}[/.]`) },
}));

/** Packages that one room keeps to itself, so that one room changes when they are replaced. */
const owners = [
  [
    'dossier',
    ['yaml'],
    'Call the reader in src/dossier; it returns a dossier and its problems, with positions.',
    // Records as YAML: the format writes what nobody reads back here.
    '|formats/records/yaml[.]ts',
  ],
  [
    'formats',
    ['chalk', 'cli-table3', 'csv-stringify', 'd3-time', 'hastscript', 'ical-generator', '(hast|mdast|xast)-util-[^/]*'],
    'Return blocks with semantic styles; a format prints them.',
  ],
  ['cli', ['commander'], 'Declare the option in src/cli and pass its value down.'],
];

const owning = owners.map(([room, packages, comment, exception = '']) => ({
  name: `packages-of-${room}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${room}/${exception})` },
  to: { path: `node_modules/(${packages.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...rooming,
    ...owning,
    {
      name: 'views-by-type',
      comment:
        'A format reads what a view returned and never calls one: write `import type`, or have src/cli call the view.',
      severity: 'error',
      from: { path: '^src/formats/' },
      to: { path: '^src/views/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-node-below-cli',
      comment:
        'Pure rooms stay pure, checksums included: take text, time and width as parameters. Files and paths are the business of src/library.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/cli/', '^src/library/'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?zlib$' },
    },
    {
      name: 'library-files-only',
      comment: 'src/library needs files, paths and a digest; take anything else from src/cli as a parameter.',
      severity: 'error',
      from: { path: '^src/library/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|fs|fs/promises|path|zlib)$' },
    },
    {
      name: 'no-circular',
      comment:
        'Move what both need to a third file. A circle closed by types alone is gone when the program runs, and is fine.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file, and it imports nothing: enter it in its registry, or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: '[.]d[.]ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Correct the path, or `npm install` the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-dev-dependencies',
      comment:
        'What the program needs belongs under `dependencies`, where its licence and its advisories are looked for.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports obey the rooms too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
