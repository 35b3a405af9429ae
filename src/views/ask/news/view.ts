import { noFacets, type ViewDefinition } from '../../view-definition.js';
import { newsBlocks } from './blocks.js';
import { type CaseNews, type NewsRecord, newsSchema } from './record.js';

/** The view `news`: what is new in each case since a day, for those who look after many. */
export const news: ViewDefinition<NewsRecord, CaseNews> = {
  name: 'news',
  words: ['case', 'cases'],
  filters: [],
  titled: true,
  schema: newsSchema,
  items: ({ record }) => [{ record, facets: noFacets }],
  blocks: (_, source, id) => newsBlocks(source, id),
};
