import { cpSync } from 'node:fs';
import { join } from 'node:path';

/** What pdf.js uses to load files, to draw and to run code, and what it reports if it cannot. */
const replacements = [
  [/(?<=await |return |= )fetch\(/g, 'unavailable('],
  [/new XMLHttpRequest\(\)/g, 'unavailable()'],
  [/process\.getBuiltinModule\("module"\)\.createRequire\(import\.meta\.url\)/g, 'unavailable'],
  [/(?:globalThis\.)?process\.getBuiltinModule\(/g, 'unavailable('],
  [/= require\("[^"]+"\)/g, '= unavailable()'],
  [/await import\(/g, 'await unavailable('],
  [/import\.meta\.url/g, '""'],
  [/new Function\(/g, 'unavailable('],
  [/warn\(["`]Cannot (?:load|access|polyfill).*\);/g, ''],
];

const unavailable = 'function unavailable() { throw new Error("not available"); }\n';

/**
 * Remove everything from pdf.js that could load a file, open a connection or run code of a PDF file, and copy its
 * tables of Chinese, Japanese and Korean characters into the folder `output`.
 */
export function offlinePdfjs(packageFolder, output) {
  const unused = new Set(replacements);
  return {
    name: 'offline-pdfjs',
    transform: {
      filter: { id: /pdfjs-dist[/\\]legacy[/\\]build[/\\]pdf(?:\.worker)?\.mjs$/ },
      handler(code) {
        let rest = code;
        for (const replacement of replacements) {
          const [pattern, text] = replacement;
          const changed = rest.replace(pattern, text);
          if (changed !== rest) unused.delete(replacement);
          rest = changed;
        }
        return unavailable + rest;
      },
    },
    generateBundle() {
      if (unused.size > 0) throw new Error(`pdf.js has changed, adapt .ci/offline-pdfjs.mjs: ${[...unused]}`);
    },
    writeBundle() {
      cpSync(join(packageFolder, 'cmaps'), join(output, 'cmaps'), { recursive: true });
    },
  };
}
