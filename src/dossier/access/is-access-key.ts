import { nearest } from '../../problems/suggest.js';
import { withPlainSigns } from '../format/look-alikes.js';

/** Whether a key is `access` or a misspelling of it. */
export function isAccessKey(written: string): boolean {
  const key = withPlainSigns(written).trim();
  return key === 'access' || (/^(?=.{4,7}$).*c.*s/i.test(key) && nearest(key, ['access', 'accessed']) === 'access');
}
