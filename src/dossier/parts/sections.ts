import type { WrittenSection, WrittenStatement } from '../format/schema.js';
import type { Access } from '../format/vocabulary.js';
import { type Section, type Statement, walkSections } from '../model/entries.js';
import { claim, claimFields } from './fields/claims.js';
import { list, record, shownOnce } from './fields/containers.js';
import type { Field } from './fields/field.js';
import { line, ownId, plain, plainOr } from './fields/scalars.js';
import type { Part } from './part.js';

const statement = claim<Statement, WrittenStatement>(
  {
    id: ownId('statements'),
    text: plain('text'),
    citationNeeded: plainOr(false),
    ...claimFields,
  },
  { sourced: ['text', 'citationNeeded'] },
);

const inside = record<Section, WrittenSection>({
  id: ownId('sections'),
  title: plain(),
  line,
  statements: list(shownOnce(statement)),
  // A section can contain sections, so look up the field only when it is used.
  sections: {
    disclose: (value, to) => sections.disclose(value, to),
    read: (...written) => sections.read(...written),
    write: (...value) => sections.write(...value),
    links: (...written) => sections.links?.(...written),
  },
});

const section: Field<Section, WrittenSection> = {
  ...inside,
  /** A section that becomes empty is removed with its title. One that was empty has nothing that was known on a day. */
  disclose(value, to) {
    const shown = inside.disclose(value, to);
    const isGone = shown !== undefined && isEmpty(shown) && (!isEmpty(value) || to.knew !== undefined);
    return isGone ? undefined : shown;
  },
  read: (written, file, above, key) =>
    written && file.once(written, () => inside.readAt(withIds(written), file, [...above, key])),
  write: (value) => withoutUsualIds(inside.write(value)),
};

function isEmpty({ statements, sections }: Section): boolean {
  return statements.length + sections.length === 0;
}

/**
 * Number statements separately for each access, so that an id does not depend on the reader or reveal
 * withheld statements.
 */
function withIds({ statements = [], ...written }: WrittenSection): WrittenSection {
  const counts: Record<Access, number> = { public: 0, internal: 0, secret: 0 };
  const numbered = statements.map((one) => {
    const access = one.access ?? 'public';
    counts[access] += 1;
    const number = access === 'public' ? `${counts.public}` : `${access}-${counts[access]}`;
    return { ...one, id: one.id ?? `${written.id}/${number}` };
  });
  return { ...written, statements: numbered };
}

/** Leave out the ids that `withIds` gives. */
function withoutUsualIds({ statements = [], ...written }: WrittenSection): WrittenSection {
  if (statements.length === 0) return written;
  const bare = statements.map(({ id: _, ...one }) => one);
  const usual = withIds({ ...written, statements: bare }).statements ?? [];
  return {
    ...written,
    statements: statements.map((one, index) => (one.id === usual[index]?.id ? (bare[index] ?? one) : one)),
  };
}

/** The account: sections, each with statements and further sections. */
export const sections: Part<'statement', Statement, readonly Section[], WrittenSection[], 'statements'> = {
  ...list(section),
  shape: 'list',
  kind: {
    name: 'statement',
    plural: 'statements',
    words: ['statement', 'statements'],
    title: ({ text }) => text,
  },
  entry: statement,
  ids: { sections: 'section', statements: 'statement' },
  groups: {
    key: 'sections',
    list: 'statements',
    words: ['section', 'sections'],
    count: (value) => [...walkSections(value)].length,
  },
  *entries(value) {
    for (const { section: one } of walkSections(value)) yield* one.statements;
  },
};
