import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { boundedGit } from './.ci/bounded-git.mjs';
import { laterLetters, lettersInParts } from './.ci/letters-in-parts.mjs';
import { offlinePdfjs } from './.ci/offline-pdfjs.mjs';
import { yamlData } from './.ci/yaml-data.mjs';

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/**
 * The folder of the package that a module belongs to; undefined for our own modules. Packages nest, so the last
 * `node_modules` counts.
 */
function packageFolder(moduleId) {
  return moduleId.match(/^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/)?.[1];
}

/**
 * The licence of a package, where its source code is (the Mozilla licence requires that), and the texts of its licence
 * and notice files. A package without such a file names its author.
 */
function licenceText(folder, { name, version, license, author }) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) =>
    /^(licen[cs]e|copying|notice|third)/i.test(name),
  );
  const files = entries.flatMap((entry) =>
    entry.isDirectory() ? readdirSync(join(folder, entry.name)).map((name) => join(entry.name, name)) : [entry.name],
  );
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length === 0 && author !== undefined) texts.push(`Copyright (c) ${author.name ?? author}`);
  const source = `https://www.npmjs.com/package/${name}/v/${version}`;
  return [`Licence: ${license}\nSource: ${source}`, ...texts].join('\n\n');
}

/** Write the licences of all bundled packages to a file: most licences require their text in every copy. */
function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    generateBundle(_options, bundle) {
      const moduleIds = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
      // docx is published with the code of other packages in it, and says where that begins.
      for (const id of moduleIds) {
        const code = this.getModuleInfo(id)?.code ?? '';
        for (const [, name] of code.matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)) {
          const above = [packageFolder(id), import.meta.dirname].map((folder) => join(folder, 'node_modules', name));
          folders.add(above.find((folder) => existsSync(folder)));
        }
      }
      const entries = new Map();
      for (const folder of folders) {
        const manifest = readPackage(folder);
        entries.set(`${manifest.name} ${manifest.version}`, licenceText(folder, manifest));
      }
      const source = [...entries]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([title, text]) => `${title}\n${'-'.repeat(title.length)}\n\n${text}\n`)
        .join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
    },
  };
}

/**
 * Remove child_process from commander, which uses it only for subcommands in separate programs. Loading it takes a
 * tenth of Node's start.
 */
function withoutChildProcess() {
  const loads = "require('node:child_process')";
  return {
    name: 'without-child-process',
    transform: {
      filter: { id: /commander[/\\]lib[/\\]command\.js$/ },
      handler(code) {
        if (!code.includes(loads)) throw new Error('commander no longer loads child_process: remove this plugin');
        return code.replace(loads, '{}');
      },
    },
  };
}

/**
 * Keep only the parts of js-yaml that read events. The others are twice as long, and most of their code runs
 * when it is loaded.
 */
function onlyYamlEvents() {
  const wanted = ['common/snippet', 'common/exception', 'parser/events', 'parser/parser_scalar', 'parser/parser'];
  const names = wanted.map((name) => `src/${name}.ts`);
  return {
    name: 'only-yaml-events',
    transform: {
      filter: { id: /js-yaml\.mjs$/ },
      handler(code) {
        const regions = code.split(/^\/\/#region /m).slice(1);
        const selected = regions.filter((region) => names.includes(region.slice(0, region.indexOf('\n'))));
        if (selected.length !== names.length) throw new Error('js-yaml has other parts now: adapt this plugin');
        return `//${selected.join('//')}\nexport { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents };`;
      },
    },
  };
}

/** The modules that every run needs if it prints from the cache. */
const roots = [
  'cli/main',
  'cli/program',
  'cli/context',
  'cli/node/host',
  'cli/node/cache/host',
  'cli/commands/read/timeline',
  'library/cache/cached-file',
  'formats/text/page',
].map((name) => join(import.meta.dirname, 'src', `${name}.ts`));

/**
 * The modules that a run needs if it reads a case file. Other modules import them, but a run from the cache calls none.
 */
const readers = [
  ...['dossier/read', 'dossier/disclose', 'dossier/model/registered-names', 'dates/edtf', 'problems/problem'],
  'views/blocks/bibliography',
].map((name) => join(import.meta.dirname, 'src', `${name}.ts`));

/** The table of parts, which a run from the cache needs if it shows entries of several parts. */
const parts = ['dossier/parts/registry', 'dossier/parts/entries-by-kind'].map((name) =>
  join(import.meta.dirname, 'src', `${name}.ts`),
);

/** The module that reads a case file with the position of everything in it. */
const parser = [join(import.meta.dirname, 'src', 'dossier', 'reading', 'parse.ts')];

/**
 * The modules by which `start.js` decides whether to use cached code for `program.js`, so they are not in `program.js`.
 */
const own = /[/\\]src[/\\]cli[/\\]node[/\\](?:cache[/\\]own|optimiser)\.ts$/;

/**
 * The search for withheld names, which few case files need, and the letters of all scripts, which few of these need.
 */
const withheldNames =
  /[/\\]src[/\\]dossier[/\\](?:leaks|access[/\\]part-search|names[/\\](?:withheld[/\\]|spells-withheld|reads-on))/;
const letters = /[/\\]names[/\\]withheld[/\\]spellings[/\\]romanise|[/\\]node_modules[/\\]any-ascii[/\\]/;
const traditionalLetters = /[/\\]node_modules[/\\]opencc-js[/\\]/;

/**
 * These modules with everything that they import statically, that is, without `import()`, but without the readers and
 * the table of parts.
 */
function neededAtOnce(modules, from = roots) {
  const needed = new Set(from);
  for (const id of needed) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (!readers.includes(imported) && !parts.includes(imported)) needed.add(imported);
    }
  }
  return needed;
}

/**
 * Make the files that most runs read load faster: inline the bundler's helpers, export values without getters, shorten
 * the names of local variables, of which V8 looks up each, and escape characters beyond ASCII. One such character
 * doubles the memory of a string, and slows decoding and compiling. Lines and the names of functions stay, so that a
 * bug report says where the bug is.
 */
function quickFiles(names) {
  const load = 'const require_rolldown_runtime = require("./rolldown-runtime.js");\n';
  const getter =
    /^Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function\(\) \{\s+return ([\w.$]+);\s+\}\s+\}\);$/gm;
  return {
    name: 'quick-files',
    generateBundle(_options, bundle) {
      const [helpers] = bundle['rolldown-runtime.js'].code.split('Object.defineProperty(exports');
      for (const chunk of names.map((name) => bundle[`${name}.js`])) {
        const { code } = chunk;
        const plain = code
          .replace(load, helpers)
          .replaceAll('require_rolldown_runtime.', '')
          .replace(getter, 'exports.$1 = $2;');
        const { code: short, errors } = minifySync(chunk.fileName, plain, {
          ...{ module: false, compress: false, mangle: { keepNames: true }, codegen: { removeWhitespace: false } },
        });
        if (errors.length > 0) throw new Error(errors[0].message);
        if (/\\\P{ASCII}|String\.raw`[^`]*\P{ASCII}/u.test(short))
          throw new Error('an escape would mean something else here');
        chunk.code = short.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
        if (chunk.code.includes('rolldown-runtime')) throw new Error('the bundler loads its helpers otherwise');
      }
    },
  };
}

/**
 * Load built-in modules with `require`. `import()` would first load Node's loader for ES modules, which is
 * slower than all of them.
 */
function builtinsByRequire() {
  return {
    name: 'builtins-by-require',
    renderChunk: (code) => code.replace(/\bimport\("(node:\w+)"\)/g, 'Promise.resolve().then(() => require("$1"))'),
  };
}

/**
 * Load these files when something in them is first called, because `import()` would make every function before it wait.
 */
function loadedWhenCalled(names) {
  return {
    name: 'loaded-when-called',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const name of names) {
          const variable = `require_${name.replaceAll('-', '_')}`;
          const load = `const ${variable} = require("./${name}.js");\n`;
          if (chunk.type !== 'chunk' || !chunk.code.includes(load)) continue;
          const loaded = `let ${variable};\n`;
          chunk.code = chunk.code
            .replaceAll(`${variable}.`, `(${variable} ??= require("./${name}.js")).`)
            .replace(load, loaded);
        }
      }
    },
  };
}

/** A hash of the sources and packages. The cache stores it, so that no build uses what another build cached. */
function buildId() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'package.json', 'build.config.mjs']) {
    hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  const sources = readdirSync(join(import.meta.dirname, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of [...paths.sort(), join(import.meta.dirname, 'data', 'rights.yaml')])
    hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

// Not with rolldown's own command: it prints a line for each file.
await build({
  input: {
    start: 'src/cli/node/start.ts',
    man: 'src/cli/help/print-man-page.ts',
    worker: 'src/cli/node/worker.ts',
    'examiner-thread': 'src/cli/node/examiner-thread.ts',
  },
  platform: 'node',
  // The modules of an entry may be in other files than its own, which then exports more.
  preserveEntrySignatures: 'allow-extension',
  // Sources import TypeScript files by their names after compilation: './x.js'.
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The order of modules depends on their paths, so a linked `node_modules` must give the same bytes as its copy.
    symlinks: false,
    // Use the ES modules of these packages: the bundler can remove unused code from them, but not from CommonJS.
    alias: {
      yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js'),
      'jsonc-parser': join(import.meta.dirname, 'node_modules/jsonc-parser/lib/esm/main.js'),
      // That for Node makes a function that could load any module.
      fflate: join(import.meta.dirname, 'node_modules/fflate/esm/browser.js'),
    },
  },
  transform: {
    target: 'node20.19',
    define: {
      __VERSION__: JSON.stringify(readPackage(import.meta.dirname).version),
      __BUILD__: JSON.stringify(buildId()),
    },
  },
  plugins: [
    yamlData(),
    boundedGit(),
    lettersInParts(),
    withoutChildProcess(),
    onlyYamlEvents(),
    quickFiles(['program', 'parts', 'reader', 'parse', 'withheld-names', 'letters', 'traditional-letters']),
    loadedWhenCalled([...laterLetters, 'traditional-letters', 'letters', 'parts', 'reader', 'withheld-names']),
    builtinsByRequire(),
    offlinePdfjs(join(import.meta.dirname, 'node_modules', 'pdfjs-dist'), join(import.meta.dirname, 'dist')),
    thirdPartyLicences(),
  ],
  output: {
    dir: 'dist',
    cleanDir: true,
    // A CommonJS bundle starts faster than the installed packages or an ES bundle. Minifying gains nothing.
    format: 'cjs',
    // Each `import()` becomes a file, loaded on demand. Its name needs no hash, because nothing caches
    // these files by name.
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // Put everything that nearly every run needs into one file, because each file costs a read.
    codeSplitting: {
      groups: [
        { name: 'own', test: own, priority: 1 },
        ...laterLetters.map((name) => ({ name, test: new RegExp(`^${name}$`), priority: 4 })),
        { name: 'traditional-letters', test: traditionalLetters, priority: 4 },
        { name: 'letters', test: letters, priority: 3, includeDependenciesRecursively: false },
        { name: 'withheld-names', test: withheldNames, priority: 2, includeDependenciesRecursively: false },
        {
          debugName: 'program',
          name: (id, modules) => (neededAtOnce(modules).has(id) ? 'program' : null),
          includeDependenciesRecursively: false,
        },
        {
          debugName: 'parts',
          name: (id, modules) => (neededAtOnce(modules, parts).has(id) ? 'parts' : null),
          includeDependenciesRecursively: false,
        },
        {
          debugName: 'reader',
          name: (id, modules) => (neededAtOnce(modules, readers).has(id) ? 'reader' : null),
          includeDependenciesRecursively: false,
        },
        {
          debugName: 'parse',
          name: (id, modules) => (neededAtOnce(modules, parser).has(id) ? 'parse' : null),
          includeDependenciesRecursively: false,
        },
      ],
    },
    comments: false,
  },
  // A table of letters belongs into its own file, not into each place that uses it.
  optimization: { inlineConst: false },
  // A slow machine is no reason to stop the build.
  checks: { bundlerTimings: false },
  onLog(level, log, handle) {
    // An import that does not resolve must stop the build, which runs in every `npm ci`, instead of
    // failing at run time.
    if (level === 'warn') throw new Error(log.message);
    handle(level, log);
  },
});

// The manual page is generated from the commands, like the help. npm installs it with the program.
writeFileSync('dist/casefile.1', execFileSync(process.execPath, ['dist/man.js']));
