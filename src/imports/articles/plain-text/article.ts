import { fold } from '../../../dossier/names/fold.js';
import { type Slug, slugsIn } from '../../../dossier/names/latin-slug.js';
import { ImportedText } from '../../imported-text.js';
import type { Draft, Importer } from '../../importer.js';
import { ArticleDraft } from '../draft.js';
import { isCitationNeeded, isEditorialTag } from '../editorial-tags.js';
import { detectLanguage } from '../languages/detect.js';
import { en } from '../languages/en.js';
import { readListedReference } from '../listed-reference.js';
import { subjectIn } from '../named-subject.js';
import { Prose } from '../prose.js';
import type { Range } from '../range.js';
import { type ArticleLine, linesOf } from './lines.js';

/**
 * Imports an encyclopedia article copied from a browser: plain text with markers such as `[1]` and a
 * list of references.
 */
export const article: Importer = {
  detects: (text) => /\S\[\d{1,3}\]/.test(text) && linesOf(text).some(({ kind }) => kind === 'reference'),
  read: async (text, file) => new ArticleReader(text, file, await slugsIn(text)).read(),
};

/** `[1]` or `[1]:7` with a page, `[citation needed]`, `[a]`. */
const markers = /\[(\d{1,4})\](?::[\u2009\u200a]?([\divxlc–-]{1,12}))?|\[([^[\]\n]{1,40})\]/gu;

interface ListedSource {
  readonly id: string;
  readonly line: ArticleLine;
  cited: number;
}

class ArticleReader {
  readonly #draft: ArticleDraft;
  readonly #lines: readonly ArticleLine[];
  /** The list of references, by number. */
  readonly #listed = new Map<number, ListedSource>();
  /** The explanatory notes below the article, in order. */
  readonly #notes: { readonly line: ArticleLine; isRead: boolean }[] = [];

  constructor(text: string, file: string, slug: Slug) {
    this.#draft = new ArticleDraft(new ImportedText(text, file), slug, detectLanguage(text, en));
    this.#lines = linesOf(text);
  }

  read(): Draft {
    const draft = this.#draft;
    this.#readLists();
    const [first] = this.#lines.filter(({ kind }) => kind === 'words');
    draft.setSubject(subjectIn(first?.text ?? ''));
    for (const line of this.#lines) {
      if (draft.imported.refuseIfFull(line.start)) break;
      if (line.kind === 'heading') draft.section(line.text, 2, line);
      else if (line.kind === 'reference') draft.listSources();
      else if (line.kind === 'words') this.#addProse(line);
      else if (line.kind === 'title' && fold(line.text) !== fold(draft.subject?.person.name ?? '')) {
        draft.warn(line, 'a line above the article was not imported', 'If it matters, add it as a statement.');
      }
    }
    this.#warnAboutNotes();
    this.#warnAboutBacklinks();
    return draft.finish();
  }

  #warnAboutNotes(): void {
    for (const { line, isRead } of this.#notes) {
      if (isRead) continue;
      this.#draft.warn(
        line,
        'a note that the text does not refer to was not imported',
        'If it matters, add it as the note of a statement.',
      );
    }
  }

  /** Warn if a source has more or fewer backlinks than citations: then some citations were not recognised. */
  #warnAboutBacklinks(): void {
    for (const { line, cited } of this.#listed.values()) {
      if (line.backlinks.length < 2 || line.backlinks.length === cited) continue;
      this.#draft.warn(
        line,
        `this source has ${line.backlinks.length} backlinks, but the text cites it ${cited === 1 ? 'once' : `${cited} times`}`,
        'Check which sentences of the article cite it, and add it to their statements.',
      );
    }
  }

  /** Read the list of references, whose numbers the text cites, and the list of notes. */
  #readLists(): void {
    let heading = '';
    const entries = this.#lines.flatMap((line) => {
      if (line.kind === 'heading') heading = line.text;
      return line.kind === 'reference' ? [{ line, isNote: /^(?:explanatory )?(?:foot)?notes$/i.test(heading) }] : [];
    });
    const hasBoth = entries.some(({ isNote }) => !isNote);
    let next = 1;
    for (const { line, isNote } of entries) {
      if (this.#draft.imported.refuseIfFull(line.start)) return;
      if (isNote && hasBoth) {
        this.#notes.push({ line, isRead: false });
        continue;
      }
      const number = line.number ?? next;
      next = number + 1;
      const { written, isWhole } = readListedReference(line.text, this.#draft) ?? {};
      if (written === undefined || this.#listed.has(number))
        this.#draft.warn(
          line,
          written === undefined
            ? `reference ${number} has no text, so it was not imported`
            : `reference ${number} occurs twice, so the second was not imported`,
          'Look it up in the article, and add it as a reference.',
        );
      else {
        if (isWhole) {
          const hint = 'Divide it into authors, title, publisher and date.';
          this.#draft.warnKept(line, 'the whole text of a source became the title of its reference', hint);
        }
        this.#listed.set(number, { id: this.#draft.reference(written, line), line, cited: 0 });
      }
    }
  }

  #addProse(line: ArticleLine): void {
    const prose = new Prose();
    let from = 0;
    for (const match of line.text.matchAll(markers)) {
      const start = line.start + match.index;
      if (this.#draft.imported.refuseIfFull(start)) break;
      const range = { start, end: start + match[0].length };
      prose.addWords(line.text.slice(from, match.index));
      from = match.index + match[0].length;
      const isAttached = /\S$/.test(line.text.slice(0, match.index).slice(-1));
      if (!this.#addMark(match, isAttached, prose, range)) prose.addWords(match[0]);
    }
    if (!this.#draft.imported.refuseIfFull(line.start + from)) prose.addWords(line.text.slice(from));
    this.#draft.addProse(prose, line);
  }

  /** Add the mark of a marker. Returns false if the brackets are ordinary text. */
  #addMark([, digits, page, words = '']: RegExpExecArray, isAttached: boolean, prose: Prose, range: Range): boolean {
    const name = words.trim().toLowerCase();
    if (digits !== undefined) return this.#addCitation(digits, page, isAttached, prose, range);
    if (isCitationNeeded(name)) prose.addMark({ kind: 'needed' }, range);
    else if (isEditorialTag(name)) prose.addMark({ kind: 'note', text: `[${name}]` }, range);
    else return isAttached && this.#addNote(name, prose, range);
    return true;
  }

  /**
   * Digits in brackets are a citation if the list has that number, or if no space separates them from the word before.
   */
  #addCitation(digits: string, page: string | undefined, isAttached: boolean, prose: Prose, range: Range): boolean {
    const listed = this.#listed.get(Number(digits));
    if (listed !== undefined) {
      listed.cited += 1;
      const citation =
        page === undefined ? listed.id : { ref: listed.id, locator: `${/[–-]/.test(page) ? 'pp.' : 'p.'} ${page}` };
      this.#draft.imported.count();
      prose.addMark({ kind: 'citations', citations: [citation] }, range);
    } else if (isAttached) {
      this.#draft.warn(
        range,
        `the list has no reference ${digits}`,
        'Find the source in the article, and cite it in the statement.',
      );
    }
    return listed !== undefined || isAttached;
  }

  #addNote(name: string, prose: Prose, range: Range): boolean {
    const index = /^[a-z]$/.test(name)
      ? name.charCodeAt(0) - 97
      : Number(/^(?:note|nb|n) (\d+)$/.exec(name)?.[1] ?? 0) - 1;
    if (index < 0) return false;
    const note = this.#notes[index];
    if (note === undefined) {
      this.#draft.warn(
        range,
        `the list has no note [${name}]`,
        'Find the note in the article, and add it as the note of the statement.',
      );
    } else {
      note.isRead = true;
      prose.addMark({ kind: 'note', text: note.line.text }, range);
    }
    return true;
  }
}
