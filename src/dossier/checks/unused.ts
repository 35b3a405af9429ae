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

export const unusedPlace: Check = {
  code: 'unused-place',
  check({ dossier, links, report }) {
    const used = links('places');
    for (const place of dossier.places.values()) {
      if (used.has(place.id)) continue;
      const hint = 'Write the id under "place" of what happened there, or remove the place.';
      report({ item: place, path: [], key: true }, `nothing refers to place "${place.id}"`, hint);
    }
  },
};

export const unusedDispute: Check = {
  code: 'unused-dispute',
  check({ dossier, links, report }) {
    const used = links('about');
    for (const dispute of dossier.disputes.values()) {
      if (used.has(dispute.id)) continue;
      const hint = 'Write the id under "about" of the competing claims, or remove the dispute.';
      report({ item: dispute, path: [], key: true }, `no claim is about dispute "${dispute.id}"`, hint);
    }
  },
};
