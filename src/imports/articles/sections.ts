import type { WrittenSection, WrittenStatement } from '../../dossier/format/schema.js';
import type { Slug } from '../../dossier/names/latin-slug.js';
import { takeId } from '../ids.js';
import type { Range } from './range.js';

/** A section that began with a heading of the article. */
interface HeadedSection {
  /** The level of the heading: 2 for a section, 3 for a section inside it, and so on. */
  readonly level: number;
  readonly section: WrittenSection;
  readonly heading: Range;
  hasSources: boolean;
}

/** The sections of an article while it is read: first the introduction, then one for each heading. */
export class Sections {
  readonly #slug: Slug;
  readonly #ids = new Set(['introduction']);
  /** The text before the first heading. */
  readonly introduction: WrittenSection = { id: 'introduction', title: 'Introduction', statements: [], sections: [] };
  readonly #topLevel: WrittenSection[] = [this.introduction];
  readonly #headed: HeadedSection[] = [];
  /** The current section and those that contain it, innermost last. */
  readonly #open: HeadedSection[] = [];

  constructor(slug: Slug) {
    this.#slug = slug;
  }

  /** The section that the article's text now belongs to. */
  get current(): WrittenSection {
    return this.#open.at(-1)?.section ?? this.introduction;
  }

  /** Begin a section at a heading, inside the current one if the level of the heading is deeper. */
  begin(title: string, level: number, heading: Range): void {
    while ((this.#open.at(-1)?.level ?? 0) >= level) this.#open.pop();
    const id = takeId(this.#ids, this.#slug(title) || 'section');
    const section: WrittenSection = { id, title, statements: [], sections: [] };
    (this.#open.at(-1)?.section.sections ?? this.#topLevel).push(section);
    const headed = { level, section, heading, hasSources: false };
    this.#open.push(headed);
    this.#headed.push(headed);
  }

  /** Note that the current section holds a list of sources, which become references. */
  listSources(): void {
    const open = this.#open.at(-1);
    if (open) open.hasSources = true;
  }

  /** Close all sections. `empty` holds the headings of those that have neither statements nor sources. */
  finish(): { readonly sections: readonly WrittenSection[]; readonly empty: readonly Range[] } {
    const sections = withoutEmpty(this.#topLevel);
    const ids = new Set(idsOf(sections));
    const empty = this.#headed.filter(({ section, hasSources }) => !hasSources && !ids.has(section.id));
    return { sections, empty: empty.map(({ heading }) => heading) };
  }
}

/** All statements of sections and of the sections inside them, in order. */
export function statementsOf(sections: readonly WrittenSection[]): WrittenStatement[] {
  return sections.flatMap((section) => [...(section.statements ?? []), ...statementsOf(section.sections ?? [])]);
}

function idsOf(sections: readonly WrittenSection[]): string[] {
  return sections.flatMap(({ id, sections: inner = [] }) => [id, ...idsOf(inner)]);
}

/** Copy sections without empty lists, and without the sections that contain nothing. */
function withoutEmpty(sections: readonly WrittenSection[]): WrittenSection[] {
  return sections.flatMap(({ id, title, statements = [], sections: inner = [] }) => {
    const filled = withoutEmpty(inner);
    if (statements.length === 0 && filled.length === 0) return [];
    return [
      { id, title, ...(statements.length > 0 && { statements }), ...(filled.length > 0 && { sections: filled }) },
    ];
  });
}
