import type { WrittenEvent } from '../format/schema.js';
import type { Event } from '../model/entries.js';
import { claim, claimFields } from './fields/claims.js';
import { list } from './fields/containers.js';
import { location } from './fields/links.js';
import { ownId, plain, requiredDate } from './fields/scalars.js';
import { listPart } from './part.js';

export const timeline = listPart(
  'timeline',
  { name: 'event', plural: 'events', words: ['event', 'events'], title: ({ title }: Event) => title },
  claim<Event, WrittenEvent>(
    {
      id: ownId('timeline'),
      date: requiredDate,
      title: plain('title'),
      text: plain('text'),
      place: location,
      tags: list(plain<string>('tag')),
      kind: plain('kind'),
      ...claimFields,
    },
    { sourced: ['date', 'title', 'text', 'place', 'tags', 'kind'], date: ({ date }) => date },
  ),
  { unknown: 'unknown-event' },
);
