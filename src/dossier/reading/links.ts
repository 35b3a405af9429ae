import type { WrittenLink } from '../parts/fields/field.js';
import { wholeFile } from '../parts/registry.js';

/** Every id, link and date of a file, whether or not the shape of the rest is right. */
export function linksIn(data: unknown): WrittenLink[] {
  const all: WrittenLink[] = [];
  wholeFile.links(data, [], (link) => all.push(link));
  return all;
}
