import type { WrittenDispute } from '../format/schema.js';
import type { DisputeTitle } from '../model/entries.js';
import { entry } from './fields/containers.js';
import { knownKeys } from './fields/known.js';
import { access, keyId, line, plain } from './fields/scalars.js';
import { mapPart } from './part.js';

export const disputes = mapPart(
  'disputes',
  { name: 'dispute', plural: 'disputes', words: ['dispute', 'disputes'], title: ({ title }: DisputeTitle) => title },
  entry<DisputeTitle, WrittenDispute>(
    {
      id: keyId('disputes'),
      title: plain('title'),
      note: plain('note'),
      access,
      line,
    },
    { known: knownKeys(['id', 'title', 'access', 'line']) },
  ),
);
