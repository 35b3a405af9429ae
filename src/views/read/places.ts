import * as v from 'valibot';
import { defined } from '../../defined.js';
import { entryAnchor } from '../blocks/anchors.js';
import { caseId, otherNames } from '../record-parts.js';
import type { ViewDefinition } from '../view-definition.js';

const schema = v.object({
  case: caseId,
  id: v.string(),
  name: v.string(),
  names: otherNames,
  kind: v.optional(v.string()),
  country: v.optional(v.pipe(v.string(), v.description('Country as ISO 3166-1, two letters'))),
  lat: v.optional(v.pipe(v.number(), v.description('Latitude in degrees'))),
  lon: v.optional(v.pipe(v.number(), v.description('Longitude in degrees'))),
  note: v.optional(v.string()),
});

/** The view `places`: the places that have an entry. */
export const places: ViewDefinition<v.InferOutput<typeof schema>> = {
  name: 'places',
  words: ['place', 'places'],
  filters: ['place', 'kind', 'match'],
  schema,
  items: (dossier) =>
    [...dossier.places.values()].map(({ id, name, names, kind, country, lat, lon, note }) => ({
      record: {
        case: dossier.id,
        id,
        name,
        names: names.map((spelling) => ({ ...spelling })),
        ...defined({ kind, country, lat, lon, note }),
      },
      facets: { place: { id, name }, kind, text: [name, ...names.map(({ text }) => text), note] },
    })),
  isTable: true,
  blocks(records, _, id) {
    if (records.length === 0) return [];
    return [
      {
        kind: 'table',
        columns: [
          { title: 'Name' },
          { title: 'Id' },
          { title: 'Kind' },
          { title: 'Country' },
          { title: 'Coordinates' },
        ],
        rows: records.map((record) => [
          [{ text: record.name, style: 'title', id: id(record.case, entryAnchor('place', record.id)) }],
          [{ text: id(record.case, record.id), style: 'muted' }],
          [record.kind ?? ''],
          [record.country ?? ''],
          [record.lat === undefined || record.lon === undefined ? '' : `${record.lat}, ${record.lon}`],
        ]),
      },
    ];
  },
};
