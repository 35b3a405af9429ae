import type { Check } from './check.js';

export const unusedReference: Check = {
  code: 'unused-reference',
  check({ dossier, links, report }) {
    const used = links('references');
    for (const reference of dossier.references) {
      if (used.has(reference.id)) continue;
      const hint = 'Cite it where it is the source, or remove it.';
      report({ item: reference, path: ['id'] }, `nothing cites the reference "${reference.id}"`, hint);
    }
  },
};

export const unusedPerson: Check = {
  code: 'unused-person',
  check({ dossier, links, report }) {
    const used = links('people');
    for (const person of dossier.people.values()) {
      if (used.has(person.id)) continue;
      const hint = 'List the id under people where a claim is about them, or remove it.';
      report({ item: person, path: [], key: true }, `nothing names the person "${person.id}"`, hint);
    }
  },
};

export const unusedOrganization: Check = {
  code: 'unused-organization',
  check({ dossier, links, report }) {
    const used = links('organizations');
    for (const organization of dossier.organizations.values()) {
      if (used.has(organization.id)) continue;
      const hint = 'List the id under organizations where a claim is about it, or remove it.';
      report({ item: organization, path: [], key: true }, `nothing names the organisation "${organization.id}"`, hint);
    }
  },
};
