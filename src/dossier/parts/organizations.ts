import { organizationFacts } from '../format/party-facts.js';
import type { WrittenOrganization } from '../format/schema.js';
import type { Organization } from '../model/entries.js';
import { entry } from './fields/containers.js';
import { knownFacts, namedBy } from './fields/known.js';
import { citations } from './fields/links.js';
import { access, keyId, line, plain } from './fields/scalars.js';
import { mapPart } from './part.js';
import { identifiers, spellings } from './people.js';

export const organizations = mapPart(
  'organizations',
  {
    name: 'organization',
    plural: 'organizations',
    short: 'org',
    words: ['organisation', 'organisations'],
    title: ({ name }: Organization) => name,
  },
  entry<Organization, WrittenOrganization>(
    {
      id: keyId('organizations'),
      name: plain('org'),
      names: spellings('org'),
      kind: plain('kind'),
      country: plain('text'),
      url: plain('url'),
      identifiers,
      refs: citations(),
      note: plain('note'),
      register: plain(),
      access,
      line,
    },
    { known: knownFacts(namedBy, organizationFacts) },
  ),
  { unknown: 'unknown-organization' },
);
