import type { WrittenPlace } from '../format/schema.js';
import type { Place } from '../model/entries.js';
import { entry } from './fields/containers.js';
import { knownKeys } from './fields/known.js';
import { access, keyId, line, plain } from './fields/scalars.js';
import { mapPart } from './part.js';
import { spellings } from './people.js';

export const places = mapPart(
  'places',
  { name: 'place', plural: 'places', words: ['place', 'places'], title: ({ name }: Place) => name },
  entry<Place, WrittenPlace>(
    {
      id: keyId('places'),
      name: plain('place'),
      names: spellings('place'),
      kind: plain('kind'),
      country: plain(),
      lat: plain(),
      lon: plain(),
      note: plain('note'),
      access,
      line,
    },
    { known: knownKeys(['id', 'name', 'names', 'access', 'line']) },
  ),
);
