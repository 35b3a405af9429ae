import type { Dossier } from '../../dossier/model/dossier.js';
import { plainPaint } from '../../formats/colours/terminal.js';
import { render } from '../../formats/render.js';
import { languageFor } from '../../languages/registry.js';
import { type BagFile, bagInfo, declaration, manifest } from '../../packaging/bag.js';
import { type CrateFile, crateMetadata } from '../../packaging/crate.js';
import { CasefileError, exitCodes } from '../../problems/casefile-error.js';
import { report } from '../../views/hand-over/report/view.js';
import { Selecting } from '../../views/selecting/select.js';
import type { NewFolder } from '../io.js';
import { type ExaminedCopy, own } from './examined-copies.js';
import { Payload } from './payload.js';

/** What a package contains. */
export interface Contents {
  /** The text of the redacted case file, and what its reader gets. */
  readonly text: string;
  readonly dossier: Dossier;
  readonly copies: readonly ExaminedCopy[];
  /** The day of publication. */
  readonly published: string;
  /** The version of the program. */
  readonly version: string;
}

/** Write a package into a new folder: a bag (RFC 8493) whose payload is a crate (RO-Crate 1.1). */
export async function writePackage(folder: NewFolder, contents: Contents): Promise<void> {
  const { text, dossier, published, version } = contents;
  const payload = new Payload(folder);
  const described: CrateFile[] = [
    {
      ...(await inData(payload, own.caseFile, text)),
      name: `${dossier.title}: case file`,
      mediaType: 'application/yaml',
    },
    {
      ...(await inData(payload, own.report, await reportOf(dossier))),
      name: `${dossier.title}: report`,
      mediaType: 'text/html',
    },
    ...(await writeCopies(payload, contents)),
  ];
  const metadata = await inData(payload, own.metadata, crateMetadata(dossier, described, published));
  const files = [...described, metadata].map((file) => ({ ...file, path: `data/${file.path}` }));
  const info = {
    ...(dossier.publisher && { 'Source-Organization': dossier.publisher.name }),
    'External-Identifier': dossier.id,
    'External-Description': dossier.title,
    'Bagging-Date': published,
    'Bag-Software-Agent': `casefile ${version}`,
  };
  const tags = [
    await payload.write('bagit.txt', declaration),
    await payload.write('bag-info.txt', bagInfo(info, files)),
    await payload.write('manifest-sha256.txt', manifest(files)),
  ];
  await payload.write('tagmanifest-sha256.txt', manifest(tags));
}

/** Write a file into the payload. The returned path begins there. */
async function inData(payload: Payload, path: string, content: string | Iterable<Uint8Array>): Promise<BagFile> {
  return { ...(await payload.write(`data/${path}`, content)), path };
}

/** Copy each file once, even if several references list it. */
async function writeCopies(payload: Payload, { copies, dossier }: Contents): Promise<CrateFile[]> {
  const written: CrateFile[] = [];
  for (const { copy, found, sha256 } of copies) {
    if (written.some(({ path }) => path === copy.path)) continue;
    const file = await inData(payload, copy.path, found.parts());
    if (file.sha256 !== sha256) {
      throw new CasefileError(`nothing was written: ${copy.path} changed while it was copied`, {
        exitCode: exitCodes.found,
        hint: 'Run "casefile verify".',
      });
    }
    const source = dossier.references.find(({ files }) => files.some(({ path }) => path === copy.path));
    written.push({
      ...file,
      name: source?.title ?? copy.path,
      mediaType: copy.mediaType ?? 'application/octet-stream',
      ...(source && { source }),
    });
  }
  return written;
}

/** The report of a case file as a web page, in its language if there are words in it. */
async function reportOf(dossier: Dossier): Promise<string> {
  const selecting = new Selecting(report, { filters: {} });
  selecting.add(dossier);
  const options = { width: 80, paint: plainPaint, links: false, folds: false };
  const { html } = await import('../../formats/html/page.js');
  const language = await languageFor(dossier.language ?? 'en');
  return (await render(selecting.view(false, language), html, options)).join('');
}
