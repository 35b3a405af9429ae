import type { WrittenEvent } from '../format/schema.js';
import type { Event } from '../model/entries.js';
import { claimFields, withStated } from './fields/claims.js';
import { entry, list } from './fields/containers.js';
import { location } from './fields/links.js';
import { certainDate, ownId, plain } from './fields/scalars.js';
import { listPart } from './part.js';

export const timeline = listPart(
  'timeline',
  { name: 'event', plural: 'events', words: ['event', 'events'], title: ({ title }: Event) => title },
  entry<Event, WrittenEvent>(
    {
      id: ownId('timeline'),
      date: certainDate,
      title: plain('title'),
      text: plain('text'),
      place: location,
      tags: list(plain<string>('tag')),
      kind: plain('kind'),
      ...claimFields,
    },
    (event) => withStated(event, event.date),
  ),
  { unknown: 'unknown-event' },
);
