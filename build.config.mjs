import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

const readPackage = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The folder of the package that a module came from, or undefined for our own. The last `node_modules` counts: packages nest. */
function packageFolder(moduleId) {
  return moduleId.match(/^\0?(.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/)?.[1];
}

/** The text of each licence and notice file. A package without one still states its licence by name. */
function licenceText(folder, { license }) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) return `Licence: ${license}`;
  return files
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/** Most licences ask that their text goes along with a copy, and a bundle is a copy. */
function thirdPartyLicences() {
  return {
    name: 'third-party-licences',
    generateBundle(_options, bundle) {
      const moduleIds = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = new Set(moduleIds.map(packageFolder).filter((folder) => folder !== undefined));
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

/** commander loads child_process for commands that are programs of their own. casefile has none, and it takes a tenth of Node's start. */
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

/** The parts of js-yaml that read events. The others, of which most is code that runs when it is loaded, are twice as long. */
function eventsOfYaml() {
  const wanted = ['common/snippet', 'common/exception', 'parser/events', 'parser/parser_scalar', 'parser/parser'];
  const names = wanted.map((name) => `src/${name}.ts`);
  return {
    name: 'events-of-yaml',
    transform: {
      filter: { id: /js-yaml\.mjs$/ },
      handler(code) {
        const regions = code.split(/^\/\/#region /m).slice(1);
        const kept = regions.filter((region) => names.includes(region.slice(0, region.indexOf('\n'))));
        if (kept.length !== names.length) throw new Error('js-yaml has other parts now: adapt this plugin');
        return `//${kept.join('//')}\nexport { EVENT_ID, SCALAR_STYLE, getScalarValue, parseEvents };`;
      },
    },
  };
}

/** Where every run comes by that prints what is in the cache. */
const roots = [
  'cli/main',
  'cli/program',
  'cli/context',
  'cli/node/host',
  'cli/node/cache-host',
  'cli/commands/read/timeline',
  'library/cache/cached-file',
  'formats/text/page',
].map((name) => join(import.meta.dirname, 'src', `${name}.ts`));

/** Where every run begins that reads a case file. */
const readers = [join(import.meta.dirname, 'src', 'dossier', 'read.ts')];

/** The modules that these import, except through `import()`. */
function neededAtOnce(modules, from = roots) {
  const needed = new Set(from);
  for (const id of needed) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needed.add(imported);
  return needed;
}

/**
 * What every run reads, as it loads fastest: with the bundler's helpers inside instead of in a file of their own, exported
 * without getters, and with text beyond ASCII as escapes, since a string that holds one such character takes twice the
 * memory, and longer to decode and compile.
 */
function quickProgram() {
  const load = 'const require_rolldown_runtime = require("./rolldown-runtime.js");\n';
  const getter =
    /^Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function\(\) \{\s+return ([\w.$]+);\s+\}\s+\}\);$/gm;
  return {
    name: 'quick-program',
    generateBundle(_options, bundle) {
      const { code } = bundle['program.js'];
      const [helpers] = bundle['rolldown-runtime.js'].code.split('Object.defineProperty(exports');
      if (!code.startsWith(load)) throw new Error('the bundler loads its helpers otherwise');
      if (/\\\P{ASCII}|String\.raw/u.test(code)) throw new Error('an escape would mean something else here');
      bundle['program.js'].code = `${helpers}${code.slice(load.length)}`
        .replaceAll('require_rolldown_runtime.', '')
        .replace(getter, 'exports.$1 = $2;')
        .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    },
  };
}

/** `import()` of what is built in loads Node's loader of ES modules first, which takes longer than all that casefile loads so. */
function builtinsByRequire() {
  return {
    name: 'builtins-by-require',
    renderChunk: (code) => code.replace(/\bimport\("(node:\w+)"\)/g, 'Promise.resolve().then(() => require("$1"))'),
  };
}

/** Follows from the sources and the packages, so that what one build keeps in the cache no other takes for its own. */
function buildId() {
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'package.json', 'build.config.mjs']) {
    hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  const sources = readdirSync(join(import.meta.dirname, 'src'), { recursive: true, withFileTypes: true });
  const paths = sources.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.sort()) hash.update(readFileSync(path));
  return hash.digest('hex').slice(0, 12);
}

// Run with node, as the bundler's own command prints a line for each file and would hide the timeline behind them.
await build({
  input: { start: 'src/cli/node/start.ts', man: 'src/cli/help/man.ts', worker: 'src/cli/node/worker.ts' },
  platform: 'node',
  // Sources name their imports as they would run: './x.js'.
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The packages' ES modules: unlike their CommonJS for Node, what is not used is left out.
    alias: {
      yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js'),
      'jsonc-parser': join(import.meta.dirname, 'node_modules/jsonc-parser/lib/esm/main.js'),
    },
  },
  transform: {
    target: 'node20.19',
    define: {
      __VERSION__: JSON.stringify(readPackage(import.meta.dirname).version),
      __BUILD__: JSON.stringify(buildId()),
    },
  },
  plugins: [withoutChildProcess(), eventsOfYaml(), quickProgram(), builtinsByRequire(), thirdPartyLicences()],
  output: {
    dir: 'dist',
    cleanDir: true,
    // One CommonJS bundle starts faster than the packages as installed, or an ES bundle; minifying gains nothing more.
    format: 'cjs',
    // What is behind `import()` becomes a file of its own, read when it is asked for; no hash, as nothing caches these names.
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    // What nearly every run needs is one file: each further one costs a read.
    codeSplitting: {
      groups: [
        {
          debugName: 'program',
          name: (id, modules) => (neededAtOnce(modules).has(id) ? 'program' : null),
        },
        {
          debugName: 'reader',
          name: (id, modules) => (neededAtOnce(modules, readers).has(id) ? 'reader' : null),
        },
      ],
    },
    comments: false,
  },
  onLog(level, log, handle) {
    // The build runs in every `npm ci`: an import that does not resolve has to stop it, and not be left for run time.
    if (level === 'warn') throw new Error(log.message);
    handle(level, log);
  },
});

// Help and the manual page say the same, so it is made of the commands; npm installs it along with the program.
writeFileSync('dist/casefile.1', execFileSync(process.execPath, ['dist/man.js']));
