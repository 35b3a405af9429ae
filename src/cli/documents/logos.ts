import { defined } from '../../defined.js';
import type { CaseRun } from '../../library/case-run.js';
import { contentOf } from '../../library/copies/content.js';
import type { CopyAccess } from '../../library/copies/copy-access.js';
import type { Block, Logo, ViewRecord } from '../../views/view.js';
import type { SelectedView } from '../../views/view-definition.js';
import type { Context } from '../context.js';

/** The most bytes of a logo, which becomes a part of the page. */
const mostBytes = 100_000;

/** Images by the bytes with which they begin. */
const signatures: readonly (readonly [mediaType: string, begin: RegExp])[] = [
  ['image/png', /^\x89PNG/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*<(?:svg|\?xml|!--|!DOCTYPE svg)/],
];

/** The formats that have logos: the first so many images of the table above, and their names. */
const shown: Readonly<Partial<Record<string, readonly [images: number, names: string]>>> = {
  html: [5, 'PNG, JPEG, GIF, WebP or SVG image'],
  docx: [3, 'PNG, JPEG or GIF image'],
};

/** Put the logo of each publisher into a page or a Word document. A warning names each logo that is left out. */
export async function withLogos<
  R extends ViewRecord & { readonly publisher?: { readonly logo?: string | undefined } | undefined },
>(view: SelectedView<R>, run: CaseRun, { workspace, screen, program }: Context): Promise<SelectedView<R>> {
  const images = shown[program.options.format ?? ''];
  if (images === undefined || !view.records.some(({ publisher }) => publisher?.logo)) return view;
  const copies = await workspace.copies();
  const embedded = (logo: Logo): Logo => {
    const image = imageAt(copies, run.pathOf(logo.caseFile), logo.path, images);
    if ('address' in image) return { ...logo, address: image.address };
    screen.warn(`without the logo: ${logo.path} ${image.what}`);
    return logo;
  };
  return { ...view, blocks: view.blocks.map((block) => withLogo(block, embedded)) };
}

function withLogo(block: Block, embedded: (logo: Logo) => Logo): Block {
  if (block.kind !== 'heading' || block.case?.imprint?.logo === undefined) return block;
  const { imprint } = block.case;
  return {
    ...block,
    case: { ...block.case, imprint: { ...imprint, ...defined({ logo: imprint.logo && embedded(imprint.logo) }) } },
  };
}

/** An image as an address, or a text that says after its path what is wrong with it. */
function imageAt(
  copies: CopyAccess,
  caseFile: string,
  path: string,
  [images, names]: readonly [number, string],
): { readonly address: string } | { readonly what: string } {
  const found = copies.at(caseFile, path);
  if (found.kind === 'file' && found.size > mostBytes) return { what: `has more than ${mostBytes / 1000} KB` };
  const content = contentOf(copies, caseFile, { path });
  if (content.kind === 'broken') return content;
  const bytes = Buffer.from(content.bytes ?? []);
  const begin = bytes.toString('latin1', 0, 100);
  const [mediaType] = signatures.slice(0, images).find(([, signature]) => signature.test(begin)) ?? [];
  if (mediaType === undefined) return { what: `is no ${names}` };
  return { address: `data:${mediaType};base64,${bytes.toString('base64')}` };
}
