import type { Check } from './check.js';

export const unusedReference: Check = {
  code: 'unused-reference',
  check({ dossier, links, report }) {
    const used = links('references');
    for (const reference of dossier.references) {
      if (used.has(reference.id)) continue;
      const hint = 'Cite it in a claim, or remove it.';
      report({ item: reference, path: ['id'] }, `nothing cites reference "${reference.id}"`, hint);
    }
  },
};

export const unusedPerson: Check = {
  code: 'unused-person',
  check({ dossier, links, report }) {
    const used = links('people');
    for (const person of dossier.people.values()) {
      if (used.has(person.id)) continue;
      const hint = 'Add the id to "people" in a claim about this person, or remove the person.';
      report({ item: person, path: [], key: true }, `nothing refers to person "${person.id}"`, hint);
    }
  },
};

export const unusedOrganization: Check = {
  code: 'unused-organization',
  check({ dossier, links, report }) {
    const used = links('organizations');
    for (const organization of dossier.organizations.values()) {
      if (used.has(organization.id)) continue;
      const hint = 'Add the id to "organizations" in a claim about this organisation, or remove the organisation.';
      report({ item: organization, path: [], key: true }, `nothing refers to organisation "${organization.id}"`, hint);
    }
  },
};
