import { nearest } from '../../problems/suggest.js';

/** Whether a key is `access` or a misspelling of it. */
export function isAccessKey(key: string): boolean {
  return key === 'access' || (/^(?=.{4,7}$).*c.*s/i.test(key) && nearest(key, ['access', 'accessed']) === 'access');
}
