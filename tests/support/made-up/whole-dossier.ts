import { dossierSchema } from '../../../src/dossier/format/schema.js';

/** The parts of a valibot schema that this file reads. */
interface Part {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly value?: Part;
  readonly wrapped?: Part;
  readonly options?: readonly (Part | string)[];
  readonly literal?: string;
  readonly getter?: (input: unknown) => Part;
  /** The steps of a pipe: requirements, metadata, or another pipe. */
  readonly pipe?: readonly Part[];
  readonly requirement?: unknown;
  readonly metadata?: { readonly format?: string };
}

/** Returns the text or date for a path of keys (`timeline title`); undefined leaves out an optional value. */
export type At = (path: string) => string | undefined;

const singular = new Map([
  ['people', 'person'],
  ['organizations', 'organization'],
  ['sections', 'section'],
  ['statements', 'statement'],
  ['timeline', 'event'],
  ['references', 'reference'],
  ['measures', 'measure'],
  ['charges', 'charge'],
  ['places', 'place'],
  // The id of a dispute is what claims are about.
  ['disputes', 'about'],
]);
/** The kind of entry that a key links to. */
const links = new Map([
  ['subjects', 'person'],
  ['people', 'person'],
  ['organizations', 'organization'],
  ['publisher', 'organization'],
  ['person', 'person'],
  ['authority', 'organization'],
  ['heldBy', 'organization'],
  ['by', 'organization'],
  ['of', 'organization'],
  ['court', 'organization'],
  ['begins', 'event'],
  ['ends', 'event'],
  ['ordered', 'event'],
  ['reviewed', 'event'],
  ['brought', 'event'],
  ['event', 'event'],
  ['origin', 'organization'],
  ['refs', 'reference'],
  ['ref', 'reference'],
]);
const choices = new Map([
  ['access', 'public'],
  ['status', 'denied'],
  ['type', 'report'],
]);

/**
 * A valid dossier with every key of the format: one entry of each kind, and in a list one item of each notation. Its
 * ids are `person`, `event`, `section-statement` and so on. It is generated from the schema, so it contains new keys
 * automatically.
 */
export function wholeDossier(textAt: At, dateAt: At = () => '2020-04'): Record<string, unknown> {
  const whole = new Whole(textAt, dateAt).value(dossierSchema as unknown as Part, []);
  return whole as Record<string, unknown>;
}

class Whole {
  readonly #textAt: At;
  readonly #dateAt: At;

  constructor(textAt: At, dateAt: At) {
    this.#textAt = textAt;
    this.#dateAt = dateAt;
  }

  value(part: Part, path: readonly string[]): unknown {
    const key = path.at(-1) ?? '';
    switch (part.type) {
      case 'optional':
        return part.wrapped && this.value(part.wrapped, path);
      case 'lazy':
        // One section within a section is enough.
        return path.length > 2 ? undefined : part.getter && this.value(part.getter(undefined), path);
      case 'object_with_rest':
        return this.#map(part.entries ?? {}, path);
      case 'record':
        return { [singular.get(key) ?? key]: part.value && this.value(part.value, path) };
      case 'array': {
        const items = part.item?.type === 'union' ? (part.item.options ?? []) : [part.item];
        const values = items.map((item) => (typeof item === 'object' ? this.value(item, path) : undefined));
        return values.filter((value) => value !== undefined);
      }
      case 'union': {
        // A value or a list of such values: the list shows more.
        const list = part.options?.find((option) => typeof option === 'object' && option.type === 'array');
        return typeof list === 'object' ? this.value(list, path) : undefined;
      }
      case 'literal':
        return part.literal;
      case 'picklist':
        return choices.get(key) ?? part.options?.[0];
      case 'string':
        return this.#text(part, path);
      default:
        throw new Error(`a schema of the type ${part.type} is not known here`);
    }
  }

  #map(entries: Readonly<Record<string, Part>>, path: readonly string[]): object {
    const values = Object.entries(entries).map(([name, part]) => {
      const value = this.value(part, [...path, name]);
      return [name, value === undefined && part.type !== 'optional' ? 'x' : value] as const;
    });
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  #doi(path: string): string | undefined {
    const text = this.#textAt(path);
    return text && `10.1234/${text.replace(/\s/g, '')}`;
  }

  #text(part: Part, path: readonly string[]): string | undefined {
    const key = path.at(-1) ?? '';
    const pipe = actions(part);
    const pattern = pipe.map(({ requirement }) => requirement).find((one) => one instanceof RegExp);
    if (pipe.some(({ metadata }) => metadata?.format === 'edtf')) return this.#dateAt(path.join(' '));
    if (pattern === undefined) return this.#textAt(path.join(' '));
    if (key === 'id')
      return (
        path
          .slice(0, -1)
          .map((step) => singular.get(step) ?? step)
          .join('-') || 'whole'
      );
    if (key === 'doi') return this.#doi(path.join(' '));
    // The register is another file, and no measure is within itself.
    if (key === 'register' || key === 'within') return undefined;
    return [links.get(key) ?? key, 'en', 'a'.repeat(64), 'iccpr-9', 'P1Y', 'KZ', '10'].find((text) =>
      pattern.test(text),
    );
  }
}

function actions(part: Part): Part[] {
  return [part, ...(part.pipe ?? []).filter((one) => one !== part).flatMap(actions)];
}
