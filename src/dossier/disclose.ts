import { type Problem, problem } from '../problems/problem.js';
import { type Access, accessLevels } from './format/vocabulary.js';
import {
  allStatements,
  type Citation,
  type Dossier,
  type Event,
  type Named,
  type Organization,
  type Person,
  type Reference,
  type Section,
  type Statement,
  walkSections,
} from './model/dossier.js';
import type { RegisterState } from './model/register.js';
import { spellings } from './names/fold.js';
import { type Names, nameMatcher, namesOf } from './names/matcher.js';
import type { Reading } from './read.js';

export interface Disclosure {
  /** What may be shown; null where nothing may. */
  readonly dossier: Dossier | null;
  /** Why output has to be withheld. */
  readonly problems: readonly Problem[];
}

const withheldName = '[withheld]';

/**
 * The dossier as someone with this access may see it. What is above the access is gone, not hidden: no view, count or
 * format can show it, nor the title of a section of which nothing is left. People and organisations that are gone keep
 * their place where others refer to them, under their pseudonym or as `[withheld]`. A text that still spells such a name
 * is a problem: nothing may then be printed.
 */
export function disclose(dossier: Dossier, access: Access): Disclosure {
  const level = accessLevels.indexOf(access);
  const allowed = (item: { readonly access: Access }) => accessLevels.indexOf(item.access) <= level;
  if (!allowed(dossier)) {
    const hint = `Those who may see it ask with --access ${dossier.access}.`;
    const withheld = problem('withheld-file', `the whole file is marked ${dossier.access}`, {
      file: dossier.file,
      hint,
    });
    return { dossier: null, problems: [withheld] };
  }
  const everything = [
    ...dossier.people.values(),
    ...dossier.organizations.values(),
    ...dossier.references,
    ...dossier.timeline,
    ...allStatements(dossier),
  ];
  if (everything.every(allowed)) return { dossier, problems: [] };

  const hiddenPeople = [...dossier.people.values()].filter((person) => !allowed(person));
  const hiddenOrganizations = [...dossier.organizations.values()].filter((organization) => !allowed(organization));
  const pseudonyms = new Map<string, Named>(
    hiddenPeople.map(({ id, pseudonym }) => [id, { id: null, name: pseudonym ?? withheldName }]),
  );
  const organizationNames = new Map<string, Named>(
    hiddenOrganizations.map(({ id }) => [id, { id: null, name: withheldName }]),
  );
  const references = new Set(dossier.references.filter(allowed).map(({ id }) => id));

  const rename = (names: ReadonlyMap<string, Named>) => (named: Named) =>
    named.id === null ? named : (names.get(named.id) ?? named);
  const person = rename(pseudonyms);
  const organization = rename(organizationNames);
  const claim = <T extends Statement | Event>(item: T): T => ({
    ...item,
    people: item.people.map(person),
    organizations: item.organizations.map(organization),
    refs: item.refs.filter(({ ref }: Citation) => references.has(ref)),
  });
  const section = (item: Section): Section[] => {
    const statements = item.statements.filter(allowed).map(claim);
    const sections = item.sections.flatMap(section);
    const isGone = statements.length + sections.length === 0 && item.statements.length + item.sections.length > 0;
    return isGone ? [] : [{ ...item, statements, sections }];
  };
  const reference = ({ origin, ...item }: Reference, index: number): Reference => ({
    ...item,
    number: index + 1,
    publisher: item.publisher && organization(item.publisher),
    ...(origin?.kind === 'organization' && { origin: { kind: origin.kind, ...organization(origin) } }),
    ...(origin?.kind === 'reference' && references.has(origin.id) && { origin }),
  });

  const disclosed: Dossier = {
    ...dossier,
    subjects: dossier.subjects.map(person),
    people: new Map([...dossier.people].filter(([, item]) => allowed(item))),
    organizations: new Map([...dossier.organizations].filter(([, item]) => allowed(item))),
    sections: dossier.sections.flatMap(section),
    timeline: dossier.timeline.filter(allowed).map(claim),
    references: dossier.references.filter(allowed).map(reference),
  };
  const spelt = (one: Person | Organization) => ({ id: one.id, spellings: spellings(one) });
  const names = namesOf(hiddenPeople.map(spelt), hiddenOrganizations.map(spelt));
  return {
    dossier: disclosed,
    problems: hiddenPeople.length + hiddenOrganizations.length === 0 ? [] : leaks(disclosed, names),
  };
}

/** A problem for each thing in the file that still spells one of the names; none says the name. */
function leaks(dossier: Dossier, names: Names): Problem[] {
  const { people, organizations, sections, timeline, references, file, lines, ...head } = dossier;
  const spells = nameMatcher(names);
  const problems: Problem[] = [];
  const look = (what: string, line: number | undefined, value: unknown) => {
    if (!strings(value).some(spells)) return;
    problems.push(
      problem('withheld-name', `${what} spells the name of someone withheld`, {
        file,
        hint: 'Reword it, or mark it with the same access as the name.',
        ...(line !== undefined && { span: { line, column: 1 } }),
      }),
    );
  };
  for (const [key, value] of Object.entries(head)) look(`the key "${key}"`, lines[key], value);
  for (const person of people.values()) look('a person', person.line, person);
  for (const organization of organizations.values()) look('an organisation', organization.line, organization);
  for (const { section } of walkSections(sections)) {
    look('the title or id of a section', section.line, [section.id, section.title]);
    for (const statement of section.statements) look('a statement', statement.line, statement);
  }
  for (const event of timeline) look('an event', event.line, event);
  for (const reference of references) look('a reference', reference.line, reference);
  return problems;
}

/**
 * The problems of a file as someone with this access may be told them: of what would show a part or spell a name that is
 * withheld, the place, and what its code says in general. `register` is that of the file's library.
 */
export async function discloseProblems(
  { problems, withheld = [] }: Pick<Reading, 'problems' | 'withheld'>,
  access: Access,
  register: RegisterState,
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const { tellable, withRegistered } = await import('./access/withheld.js');
  return problems.map(tellable(withRegistered(withheld, register), access));
}

/** Words of the format, not of its author. */
const vocabulary = new Set(['access', 'kind', 'language', 'status', 'type']);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const parts = Object.entries(value).flatMap(([key, part]) => (vocabulary.has(key) ? [] : strings(part)));
  return [...parts, ...shownTogether(value)];
}

/** What views put together: the parts of an author's name, and words of a list. */
function shownTogether(value: object): string[] {
  if ('given' in value && 'family' in value) {
    const { given, family } = value;
    return [`${given} ${family}`, `${family} ${given}`, `${family}${given}`];
  }
  return Array.isArray(value) ? [value.filter((part) => typeof part === 'string' && !/\s/.test(part)).join(' ')] : [];
}
