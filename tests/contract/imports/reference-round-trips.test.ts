import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeDossier } from '../../../src/dossier/editing/write.js';
import type { WrittenDossier } from '../../../src/dossier/format/schema.js';
import { readDossierText, roundTripPaths } from '../../support/fixtures.js';
import { type ReadBackFormat, readBackFormats, withLosses } from '../../support/imports/losses.js';
import { run } from '../../support/run.js';

const extensions = { 'csl-json': 'json', biblatex: 'bib', bibtex: 'bib', ris: 'ris' } as const;

async function printed(text: string, format: ReadBackFormat): Promise<string> {
  return (await run(['refs', '-f', 'case.yaml', '--format', format], { files: { 'case.yaml': text } })).stdout;
}

async function imported(out: string, format: ReadBackFormat): Promise<string> {
  const name = `out.${extensions[format]}`;
  return (await run(['import', name, '--subject', 'Nobody Else'], { files: { [name]: out } })).stdout;
}

/** The same case file, without what docs/formats.md says is lost of its references. */
function lossy(text: string, format: ReadBackFormat): string {
  const { references = [], ...rest }: WrittenDossier = parseYaml(text, { schema: 'failsafe' });
  const returned = references.map((reference) => {
    if ((reference.access ?? 'public') !== 'public') return reference;
    const { container, ...back } = withLosses(reference, format);
    // A reference gets the name of its publisher, which the file gives by its id.
    const isPublisher = reference.container === undefined && container === reference.publisher;
    const own = isPublisher ? rest.organizations?.[container ?? '']?.name : container;
    return { ...back, ...(own !== undefined && { container: own }) };
  });
  return writeDossier({ ...rest, references: returned });
}

describe.each(Object.entries(roundTripPaths))('the references of %s', (name, path) => {
  const text = readDossierText(path);

  test.each(readBackFormats)('return byte for byte from %s', async (format) => {
    const out = await printed(text, format);
    if (name === 'minimal') {
      // It has no references.
      expect(out.trim()).toMatch(/^(?:\[\])?$/);
      return;
    }
    expect(out.length).toBeGreaterThan(300);
    const again = await printed(await imported(out, format), format);
    expect(again).toBe(await printed(lossy(text, format), format));
    expect(await printed(await imported(again, format), format)).toBe(again);
  });
});
