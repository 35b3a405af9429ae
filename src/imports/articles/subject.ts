import type { WrittenPerson } from '../../dossier/format/schema.js';

/** The person whom an article is about, with the id that it gets. */
export interface Subject {
  readonly id: string;
  readonly person: WrittenPerson;
}
