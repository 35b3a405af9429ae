import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const library = join(root, 'node_modules', 'isomorphic-git', 'index.js');
const bounds = join(root, 'src', 'library', 'git', 'bounds.ts');

/** What the library does without a limit, and what it does instead. Each must be there exactly so often. */
const replacements = [
  [
    "import pako from 'pako';",
    `import { checkEntries, checkSize, countRead, inflateBounded } from ${JSON.stringify(bounds)};`,
    1,
  ],
  [
    "import Hash from 'sha.js/sha1.js';",
    "import { createHash } from 'node:crypto';\nconst Hash = function () { return createHash('sha1'); };",
    1,
  ],
  [': pako.inflate(buffer)', ': inflateBounded(buffer)', 1],
  ['new pako.Inflate()', 'null', 1],
  ['pako.deflate(buffer)', 'null', 1],
  ['const targetSize = readVarIntLE(reader);', 'const targetSize = readVarIntLE(reader);\n  checkSize(targetSize);', 1],
  ['tell += op.byteLength;', 'tell += op.byteLength;\n      checkSize(tell, chunks.length);', 1],
  ['this.readDepth++;', 'this.readDepth++;\n    countRead();', 1],
  [
    'const size = reader.readUInt32BE();',
    'const size = reader.readUInt32BE();\n    checkEntries(size, idx.byteLength);',
    1,
  ],
  // It would print to standard output, and the error is reported anyway.
  [/console\.(?:log|warn)\([^\n]*\);/g, ';', undefined],
];

/**
 * Let isomorphic-git expand objects only up to a limit, with the zlib of Node: a few bytes of a hostile repository
 * could otherwise become gigabytes. The digests of Node replace another package. Use its ES module, of which unused
 * code can be removed.
 */
export function boundedGit() {
  return {
    name: 'bounded-git',
    // Otherwise Vite would find another file of the package first.
    enforce: /** @type {const} */ ('pre'),
    resolveId: (id) => (id === 'isomorphic-git' ? library : null),
    transform(code, id) {
      if (id.split('?')[0] !== library) return null;
      let bounded = code;
      for (const [search, replacement, times] of replacements) {
        const found = bounded.split(search).length - 1;
        if (times !== undefined && found !== times)
          throw new Error(`isomorphic-git no longer has "${search}" ${times} times: adapt this plugin`);
        bounded = bounded.replaceAll(search, replacement);
      }
      return { code: bounded, map: null };
    },
  };
}
