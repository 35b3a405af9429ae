/** General helpers at the top of src, which every folder may import. */
const helpers = [
  'asked-value',
  'defined',
  'first-index',
  'get-or-insert',
  'grouped',
  'index-by-id',
  'ranges',
  'remembering',
];

/** The folders of src, each with the folders and files that it may import. Imports run up this table, never down. */
const allowedImports = {
  problems: [],
  dates: ['problems'],
  languages: ['dates'],
  dossier: ['dates', 'problems'],
  copies: ['dossier/names', 'markup'],
  packaging: ['dossier', 'dates', 'problems'],
  search: ['dossier', 'dates', 'problems'],
  history: ['search', 'dossier', 'dates', 'problems'],
  library: ['history', 'search', 'dossier', 'dates', 'problems'],
  imports: ['dossier', 'dates', 'markup', 'problems'],
  views: ['history', 'search', 'copies', 'dossier', 'languages', 'dates', 'problems'],
  browse: ['views', 'formats', 'dossier', 'problems'],
  formats: ['views', 'dossier/format/vocabulary', 'languages', 'dates', 'problems'],
};

const advice = {
  problems: 'Everything may import problems, so it knows nothing: pass what it needs as a parameter.',
  dates: 'A date knows nothing of dossiers: move what needs a dossier to src/dossier or src/views.',
  languages:
    'A language knows its words and how dates are written: move what says something about a case file to src/views.',
  dossier:
    'A dossier does not know where it came from or how it is shown: move that to src/library, src/views or src/cli.',
  search:
    'Search finds words and their positions in texts: move storing them to src/library, and showing them to src/views.',
  history:
    'History compares versions of a dossier that were read: move reading them to src/library, and showing them to src/views.',
  copies:
    'A copy is bytes, and what is asked about it: pass what it needs of a dossier, and move files to src/cli/node.',
  packaging: 'Packaging writes the texts that describe files: move copying and reading files to src/cli/packaging.',
  library:
    'The library only finds, reads and caches dossiers: move showing them to src/views, and options of the user to src/cli.',
  imports: 'An importer turns a text into parts of a case file: move file access to src/cli, and showing to src/views.',
  views:
    'A view takes dossiers and filters and returns {records, blocks}: move loading to src/library, and layout to src/formats.',
  browse:
    'The reader takes views as blocks, and keys, and returns rows: move reading case files and the terminal to src/cli/browsing.',
  formats: 'A format prints blocks, records and dates: make the view put everything else that you need into these.',
};

const folderRules = Object.entries(allowedImports).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  comment: advice[folder],
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    path: '^src/',
    pathNot: [folder, ...helpers, ...allowed].map((name) => `^src/${name}[/.]`),
  },
}));

/**
 * The folders of src/dossier, each with those that it may import. The steps (read, disclose, check) may import all of
 * them.
 */
const insideDossier = {
  format: [],
  names: ['yaml/syntax'],
  // Only the type of a dossier names its parts.
  model: ['format', 'names', 'parts/registry'],
  parts: ['format', 'model', 'names', 'yaml/path'],
  access: ['format', 'model', 'names'],
  yaml: ['access', 'format'],
  reading: ['access', 'format', 'model', 'names', 'parts', 'yaml'],
  measures: ['format', 'model'],
  checks: ['format', 'measures', 'model', 'names', 'parts', 'reading', 'yaml'],
  editing: ['format', 'parts', 'reading', 'yaml'],
  redacting: ['access', 'format', 'model', 'names', 'parts', 'reading', 'yaml'],
};

/**
 * The folders of src/formats, each with those that it may import. All may import the files at the top of src/formats.
 */
const insideFormats = {
  axis: [],
  colours: [],
  records: [],
  text: ['axis', 'colours'],
  drawing: ['axis', 'colours'],
  html: ['colours', 'drawing', 'text/plain'],
  docx: ['axis', 'colours', 'drawing/description', 'text/plain'],
  events: ['records/escape-json', 'text/plain'],
  problems: ['records/escape-json'],
  references: ['records/escape-json'],
};

/** The folders of src/views without views, each with the others that it may import. */
const insideViews = {
  blocks: ['record-parts', 'view'],
  selecting: ['blocks', 'record-parts', 'view', 'view-definition'],
};

/** A rule for each folder inside `parent`. */
function rulesInside(parent, folders, comment, flatFiles = '') {
  return Object.entries(folders).map(([folder, allowed]) => ({
    name: `${parent}-${folder}-imports`,
    comment,
    severity: 'error',
    from: { path: `^src/${parent}/${folder}/` },
    to: {
      path: `^src/${parent}/`,
      pathNot: [...[folder, ...allowed].map((name) => `^src/${parent}/${name}[/.]`), ...(flatFiles ? [flatFiles] : [])],
    },
  }));
}

const innerRules = [
  ...rulesInside(
    'dossier',
    insideDossier,
    'A folder of src/dossier imports what is listed for it in this file, and never a step. Move what both need to the lower folder, or have the step (read.ts, disclose.ts, check.ts) pass it in.',
  ),
  ...rulesInside(
    'formats',
    insideFormats,
    'A format does not build on another one: move what both need to a file beside src/formats/format.ts, or to a folder of its own as axis is.',
    '^src/formats/[^/]+$',
  ),
  ...rulesInside(
    'views',
    insideViews,
    'Blocks and selecting serve every view and know none: pass the view, or what you need of it, as a parameter.',
  ),
  {
    name: 'one-command-a-file',
    comment:
      'A command does not call another: move what both do to a folder of src/cli (as showing/show-view.ts), or to the view that both show.',
    severity: 'error',
    from: { path: '^src/cli/commands/[^/]+/' },
    to: { path: '^src/cli/commands/', pathNot: '^src/cli/commands/command[.]ts$' },
  },
];

/** Packages that only one folder may import, so that only that folder changes if a package is replaced. */
const owners = [
  [
    'dossier',
    ['yaml'],
    'Call the reader in src/dossier; it returns a dossier and its problems, with positions.',
    // Exceptions: the format that writes records as YAML and the importer that reads them do not need the reader.
    '|formats/records/yaml[.]ts|imports/records/items[.]ts',
  ],
  [
    'formats',
    ['chalk', 'cli-table3', 'csv-stringify', 'd3-time', 'hastscript', '(hast|mdast|xast)-util-[^/]*'],
    'Return blocks with semantic styles; a format prints them.',
  ],
  ['library', ['isomorphic-git'], 'Ask src/library/git for a revision: it limits what a hostile repository can do.'],
  [
    'markup',
    ['htmlparser2'],
    'Read HTML and XML with src/markup.ts: it limits how deep elements may be nested.',
    '|markup[.]ts',
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
    ...innerRules,
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
      comment:
        'Move what both files need, types included, to a third file: files that import each other cannot be understood one by one.',
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
      // These are bundled but not installed with casefile: they would bring a native package, or one
      // that needs Node 22.
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(?:docx|pdfjs-dist)/',
      },
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
