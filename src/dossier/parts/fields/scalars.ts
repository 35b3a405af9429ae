import { dateOf, type PartialDate } from '../../../dates/edtf.js';
import { searchWords } from '../../../dates/search-words.js';
import { type Access, withheldName } from '../../format/vocabulary.js';
import type { Path } from '../../yaml/path.js';
import { record } from './containers.js';
import type { Field, FoundText, IdSpace, NamesOf, WrittenLink } from './field.js';
import type { SearchField } from './search-field.js';

type Scalar = string | number | boolean | null;

/** A text, a word of the format, or a number. A search finds it if it has a search field. */
export function plain<T extends Scalar>(search?: SearchField): Field<T, T> {
  return {
    disclose: (value) => (typeof value === 'object' && value !== null ? undefined : value),
    read: (written) => written,
    write: (value) => value,
    ...(search && {
      texts(value: T, _: NamesOf, found: FoundText) {
        if (typeof value === 'string') found(search, value);
      },
    }),
  };
}

/** A text or number with a default for an absent key. */
export function plainOr<T extends Scalar>(absent: T): Field<T, T> {
  return {
    ...plain<T>(),
    absent,
    read: (written) => written ?? absent,
    write: (value) => (value === absent ? undefined : value),
  };
}

/** The access that is needed to see the entry. */
export const access = plainOr<Access>('public');

/** A value that the file does not state and that reading or `finish` adds. */
export function derived<T extends Scalar>(read: Field<T, never>['read'] = () => undefined): Field<T, never> {
  return { ...plain<T>(), read, write: () => undefined };
}

/** The line on which the entry begins. */
export const line = derived<number>((_, file, above) => file.line(above));

/** The id of an entry in a list. */
export function ownId(space: IdSpace): Field<string, string> {
  return { ...plain<string>(), links: (written, path, found) => linkIn(written, path, ['id', [space]], found) };
}

/** The id of an entry in a map, where it is the key. */
export function keyId(space: IdSpace): Field<string, never> {
  return {
    ...derived<string>((_, _file, above) => String(above.at(-1))),
    links(_, path, found) {
      const above = path.slice(0, -1);
      found({ role: 'id', kinds: [space], value: String(above.at(-1)), path: above, at: 'key' });
    },
  };
}

/** A text that names the id of something else. */
export function linkTo(...spaces: readonly IdSpace[]): Field<string, string> {
  return { ...plain<string>(), links: (written, path, found) => linkIn(written, path, ['link', spaces], found) };
}

const dateRecord = record<PartialDate, PartialDate>({ edtf: plain(), earliest: plain(), latest: plain() });

/** A date, which is left out if it cannot be read, or if it is after the day on which the reader knew the file. */
export const date: Field<PartialDate, string> = {
  disclose: (value, to) => (to.knew?.isAfter(value) ? undefined : dateRecord.disclose(value, to)),
  read: (written) => (written === undefined ? undefined : dateOf(written)),
  write: ({ edtf }) => edtf,
  links: (written, path, found) => linkIn(written, path, ['date', []], found),
};

const notEnded = (): PartialDate => ({ edtf: '..', earliest: null, latest: null });

/** The end of a period; `..` if it has not ended, or had not on the day on which the reader knew the file. */
export const endDate: Field<PartialDate, string> = {
  ...date,
  disclose: (value, to) => (to.knew?.isAfter(value) ? notEnded() : date.disclose(value, to)),
  read: (written, ...at) => (written === '..' ? notEnded() : date.read(written, ...at)),
  links: (written, path, found) => written !== '..' && date.links?.(written, path, found),
};

/** A required date. If it cannot be read, it has no bounds. */
export const requiredDate: Field<PartialDate, string> = {
  ...date,
  disclose: (value, to) => dateRecord.disclose(to.knew?.cut(value) ?? value, to),
  read: (written = '') => dateOf(written) ?? { edtf: written, earliest: null, latest: null },
  texts(value, _, found) {
    if (value.earliest !== null || value.latest !== null) found('date', searchWords(value));
  },
};

/** Calls `found` with the value, if it is a text other than the empty text and `[withheld]`. */
export function linkIn(
  value: unknown,
  path: Path,
  [role, kinds]: readonly [WrittenLink['role'], WrittenLink['kinds']],
  found: (link: WrittenLink) => void,
): void {
  if (typeof value === 'string' && value !== '' && value !== withheldName)
    found({ role, kinds, value, path, at: 'value' });
}
