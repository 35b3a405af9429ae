import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProjectFile } from '../support/run.js';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
}

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly properties: readonly { readonly name: string }[];
  }[];
}

/**
 * The licences whose code we may ship under MIT. Each allows it, with its text and, for MPL, the address of the source.
 */
const single = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
  'MPL-2.0',
  'PSF-2.0',
  'Unicode-DFS-2016',
];
const allowedLicences = [...single, 'MIT AND Apache-2.0', '(MIT AND BSD-3-Clause)', '(MIT AND Zlib)'];
/** This package states its licence, MIT, in a file only. It is installed but not bundled. */
const withoutField = ['node_modules/i'];
/** These packages are bundled but not installed with casefile. */
const bundledOnly = ['docx', 'nanoid', 'pdfjs-dist'];

const { packages } = JSON.parse(readProjectFile('package-lock.json').toString()) as {
  packages: Readonly<Record<string, LockedPackage>>;
};
const runTime = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);

describe('the packages that are installed with casefile', () => {
  test('run nothing while they are installed, and are pinned by a hash', () => {
    expect(runTime.length).toBeGreaterThan(100);
    expect(runTime.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    expect(runTime.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)).toEqual([]);
  });

  test('have licences that are on the list', () => {
    const others = runTime.filter(([, { license }]) => !allowedLicences.includes(license ?? ''));
    expect(others.map(([path]) => path)).toEqual(withoutField);
  });
});

describe('the packages in the bundle', () => {
  const text = readProjectFile('dist/THIRD-PARTY-LICENSES.txt').toString();
  const entries = [...text.matchAll(/^(\S+ \S+)\n-+\n\nLicence: (.*)\nSource: https:\/\/\S+\n\n(.*)/gm)];

  test('come with their licences, which are on the list, and a text or a copyright notice', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entries).toHaveLength([...text.matchAll(/^Licence: /gm)].length);
    expect(entries.filter(([, , licence = '']) => !allowedLicences.includes(licence))).toEqual([]);
    expect(entries.filter(([, , , notice = '']) => notice === '')).toEqual([]);
  });

  test('are all in the bill of materials that npm writes for a release', () => {
    const options = { cwd: join(import.meta.dirname, '..', '..'), shell: process.platform === 'win32' };
    const bill = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], options).toString()) as Bill;
    const forTests = (properties: Bill['components'][number]['properties']) =>
      properties.some(({ name }) => name === 'cdx:npm:package:development');
    const listed = bill.components.filter(
      ({ name, properties }) => bundledOnly.includes(name) || !forTests(properties),
    );
    const titles = listed.map(({ name, version }) => `${name} ${version}`);
    expect(entries.filter(([, title = '']) => !titles.includes(title))).toEqual([]);
  });
});
