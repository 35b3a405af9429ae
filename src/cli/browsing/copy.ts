import type { CopyFormat } from '../../browse/model.js';
import { escapedView } from '../../formats/escaped-view.js';
import { formats } from '../../formats/registry.js';
import { render } from '../../formats/render.js';
import { plain } from '../../formats/text/plain.js';
import type { View } from '../../views/view.js';

/** A reference of the view `refs` as text, or in a format of other programs. */
export async function copiedText(view: View, as: CopyFormat): Promise<string> {
  if (as === 'text') {
    // In a library, the name of the case is above the list.
    const items = escapedView(view).blocks.flatMap((block) => (block.kind === 'entries' ? block.items : []));
    // A line break in a title could end a command where the text is pasted.
    return items.flatMap(({ body }) => body.map((text) => plain(text).replace(/\s+/g, ' ').trim())).join('\n');
  }
  const format = await (as === 'bibtex' ? formats.bibtex : formats['csl-json']).load();
  return render(view, format, { width: 80, paint: (_, text) => text, links: false, folds: false, piped: true });
}
