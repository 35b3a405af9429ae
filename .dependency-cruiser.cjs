/** The folders of src, each with the folders that it may import, besides `src/defined.ts`. Imports run up this table only, never down. */
const allowedImports = {
  problems: [],
  dates: ['problems'],
  dossier: ['dates', 'problems'],
  search: ['dossier', 'dates', 'problems'],
  library: ['search', 'dossier', 'dates', 'problems'],
  imports: ['dossier', 'dates', 'problems'],
  views: ['search', 'dossier', 'dates', 'problems'],
  formats: ['views', 'dossier/format/vocabulary', 'dates', 'problems'],
};

const advice = {
  problems: 'Everything may import problems, so it knows nothing: pass what it needs as a parameter.',
  dates: 'A date knows nothing of dossiers: move what needs a dossier to src/dossier or src/views.',
  dossier:
    'A dossier does not know where it came from or how it is shown: move that to src/library, src/views or src/cli.',
  search:
    'Search finds words and their positions in texts: move storing them to src/library, and showing them to src/views.',
  library:
    'The library only finds, reads and caches dossiers: move showing them to src/views, and options of the user to src/cli.',
  imports: 'An importer turns a text into parts of a case file: move file access to src/cli, and showing to src/views.',
  views:
    'A view takes dossiers and filters and returns {records, blocks}: move loading to src/library, and layout to src/formats.',
  formats: 'A format prints blocks, records and dates: make the view put everything else that you need into these.',
};

const folderRules = Object.entries(allowedImports).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: advice[folder],
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, 'defined', ...allowed].map((name) => `^src/${name}[/.]`) },
}));

/** Packages that only one folder may import, so that only that folder changes if a package is replaced. */
const owners = [
  [
    'dossier',
    ['yaml'],
    'Call the reader in src/dossier; it returns a dossier and its problems, with positions.',
    // Exception: the format that writes records as YAML does not need the reader.
    '|formats/records/yaml[.]ts',
  ],
  [
    'formats',
    ['chalk', 'cli-table3', 'csv-stringify', 'd3-time', 'hastscript', 'ical-generator', '(hast|mdast|xast)-util-[^/]*'],
    'Return blocks with semantic styles; a format prints them.',
  ],
  ['cli', ['commander'], 'Declare the option in src/cli and pass its value down.'],
];

const packageRules = owners.map(([folder, packages, comment, exception = '']) => ({
  name: `packages-of-${folder}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(${folder}/${exception})` },
  to: { path: `node_modules/(${packages.join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
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
        'Code outside src/cli and src/library is pure: take text, time and width as parameters. Files and paths belong in src/library.',
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
      comment: 'Move what both files need to a third, types too: of files in a circle, none can be read first.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file, and it imports nothing: add it to its registry, or delete it.',
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
      comment: 'List a package that the program needs under `dependencies`, where licences and advisories are checked.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Apply the rules to type-only imports too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
