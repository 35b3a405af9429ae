import { count } from '../../blocks/prose.js';

/** The words of a brief that do not come from a case file. */
export const words = {
  standing: 'Where it stands',
  events: 'Key dates',
  asks: 'What is asked for',
  sources: 'Sources',
  held: 'Detention',
  noDetention: 'none recorded',
  arrested: (day: string) => `arrested ${day}, for how long is not recorded`,
  inForce: 'In force',
  inForceOn: (day: string) => `In force on ${day}`,
  charges: 'Charges',
  died: (day: string) => `died ${day}`,
  chosen: (parts: readonly string[]) => `Chosen from the case file by rule: ${parts.join(', ')}.`,
  of: (shown: number, all: number, one: string, many: string) => `${shown} of ${count(all, one, many)}`,
  subjects: ['subject', 'subjects'],
  eventWords: ['event', 'events'],
  askWords: ['request', 'requests'],
  sourceWords: ['source', 'sources'],
} as const;
