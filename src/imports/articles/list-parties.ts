import type { WrittenStatement } from '../../dossier/format/schema.js';
import { writtenSpellings } from '../../dossier/names/spellings.js';
import { NamedOrganizations } from './named-organizations.js';
import { subjectMatcher } from './named-subject.js';
import type { Subject } from './subject.js';

/**
 * List in each statement the subject and the organisations that its text names. `emphasised` has what the article links
 * or sets in italics in each statement.
 */
export function listParties(
  statements: readonly WrittenStatement[],
  subject: Subject | undefined,
  organizations: Readonly<Record<string, { readonly name: string }>>,
  emphasised: ReadonlyMap<WrittenStatement, ReadonlySet<string>>,
): void {
  const own = subject ? writtenSpellings(subject.person) : [];
  const namesSubject = subjectMatcher(own);
  // A person's own website has the name of the person, and is not a party to link.
  const named = new NamedOrganizations(Object.entries(organizations).filter(([, { name }]) => !own.includes(name)));
  for (const statement of statements) {
    if (subject && namesSubject(statement.text)) statement.people = [subject.id];
    const ids = named.in(statement, emphasised.get(statement));
    if (ids.length > 0) statement.organizations = ids;
  }
}
