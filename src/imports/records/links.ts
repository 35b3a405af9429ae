import { withheldName } from '../../dossier/format/vocabulary.js';
import type { NamedKind } from '../../dossier/parts/fields/field.js';
import { pointInWords } from '../../dossier/parts/points-in-dispute.js';
import { asData, asList } from '../../dossier/yaml/path.js';
import { fit } from '../fit-schema.js';
import type { EntryList } from './entry-list.js';
import type { SourceList } from './sources.js';
import { type Conversions, copied, filled, idIn, textIn } from './written.js';

/** Reads the links in records. Notes the entries to which they lead, with what the links say about them. */
export class LinkReader {
  readonly #entries: EntryList;
  readonly #sources: SourceList;
  /** The number of links to a name that is withheld. */
  withheld = 0;

  constructor(entries: EntryList, sources: SourceList) {
    this.#entries = entries;
    this.#sources = sources;
  }

  /** How the keys of a record that are links become links in a case file. */
  readonly conversions: Conversions = {
    people: (value) => this.#participants('people', value),
    organizations: (value) => this.#participants('organizations', value),
    authority: (value) => this.named('organizations', value),
    heldBy: (value) => this.named('organizations', value),
    by: (value) => this.named('organizations', value),
    court: (value) => this.named('organizations', value),
    publisher: (value) => this.named('organizations', value),
    origin: (value) => this.#origin(value),
    place: (value, { placeId }) => (placeId === undefined ? value : this.named('places', { id: placeId, name: value })),
    about: (value) => this.#point(value),
    brought: (value) => this.#event(value),
    decisions: (value) =>
      filled(
        asList(value).map((one) => {
          const { outcome, sentence } = asData(one);
          return { event: this.#event(one), outcome, ...(sentence !== undefined && { sentence }) };
        }),
      ),
    refs: (value, { standIns }) =>
      filled([...asList(value).map((one) => this.#citation(one)), ...asList(standIns).map((standIn) => ({ standIn }))]),
  };

  /**
   * The id in a link `{id, name}`; undefined if there is no link, if the name is withheld, or if there
   * are too many entries.
   */
  named(kind: NamedKind, link: unknown): string | undefined {
    const { id, name } = asData(link);
    if (id === null && typeof name === 'string') this.withheld += 1;
    const known = idIn(id);
    if (known === undefined) return undefined;
    return this.#entries.mention(kind, known, { name: textIn(name) ?? known }) ? known : undefined;
  }

  /** The id of a point in dispute. A title that is not made from the id is that of an entry. */
  #point(link: unknown): string | undefined {
    const { id, title } = asData(link);
    const known = idIn(id);
    const isTitled = known !== undefined && typeof title === 'string' && title !== pointInWords(known);
    return isTitled && !this.#entries.mention('disputes', known, { title }) ? undefined : known;
  }

  #participants(kind: 'people' | 'organizations', links: unknown): readonly unknown[] | undefined {
    const key = kind === 'people' ? 'person' : 'organization';
    const participant = (link: unknown) => {
      const { id, name, role } = asData(link);
      // Someone else without an id is shown under a pseudonym, and has no entry in the new file.
      if (id === null && typeof name === 'string' && name !== withheldName) return { pseudonym: name, role };
      const known = this.named(kind, link);
      return known === undefined || role === undefined ? known : { [key]: known, role };
    };
    return filled(asList(links).map(participant));
  }

  #origin(link: unknown): string | undefined {
    const { id, kind } = asData(link);
    return kind === 'organization' ? this.named('organizations', link) : idIn(id);
  }

  #event(link: unknown): string | undefined {
    const { event, date, title } = asData(link);
    const id = idIn(event);
    const { entry } = fit('timeline', { id, date, title });
    if (id !== undefined && entry !== undefined) this.#entries.mention('timeline', id, entry);
    return id;
  }

  /** A citation as text, or as a map if it contains more than the id of the reference. */
  #citation(citation: unknown): unknown {
    const { id: ref, number, ...rest } = asData(citation);
    const known = idIn(ref);
    if (known !== undefined && !this.#sources.cite(known, number)) return undefined;
    const said = copied(rest, ['locator', 'quote', 'language', 'translation', 'for']);
    return Object.keys(said).length === 0 ? ref : { ref, ...said };
  }
}
