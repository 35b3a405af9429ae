import { allStatements, type Dossier } from '../model.js';
import type { Check } from './check.js';

export const unusedReference: Check = {
  code: 'unused-reference',
  check({ dossier, report }) {
    const used = new Set(claims(dossier).flatMap(({ refs }) => refs.map(({ ref }) => ref)));
    for (const { origin } of dossier.references) if (origin?.kind === 'reference') used.add(origin.id);
    for (const reference of dossier.references) {
      if (used.has(reference.id)) continue;
      const hint = 'Cite it where it is the source, or remove it.';
      report({ item: reference, path: ['id'] }, `nothing cites the reference "${reference.id}"`, hint);
    }
  },
};

export const unusedPerson: Check = {
  code: 'unused-person',
  check({ dossier, report }) {
    const used = new Set(claims(dossier).flatMap(({ people }) => people.map(({ id }) => id)));
    for (const { id } of dossier.subjects) used.add(id);
    for (const person of dossier.people.values()) {
      if (used.has(person.id)) continue;
      const hint = 'List the id under people where a claim is about them, or remove it.';
      report({ item: person, path: [], key: true }, `nothing names the person "${person.id}"`, hint);
    }
  },
};

export const unusedOrganization: Check = {
  code: 'unused-organization',
  check({ dossier, report }) {
    const used = new Set(claims(dossier).flatMap(({ organizations }) => organizations.map(({ id }) => id)));
    for (const { publisher, origin } of dossier.references) {
      if (publisher) used.add(publisher.id);
      if (origin?.kind === 'organization') used.add(origin.id);
    }
    for (const organization of dossier.organizations.values()) {
      if (used.has(organization.id)) continue;
      const hint = 'List the id under organizations where a claim is about it, or remove it.';
      report({ item: organization, path: [], key: true }, `nothing names the organisation "${organization.id}"`, hint);
    }
  },
};

function claims(dossier: Dossier) {
  return [...allStatements(dossier), ...dossier.timeline];
}
