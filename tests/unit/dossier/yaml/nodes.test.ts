import { expect, it } from 'vitest';
import { isMap, isScalar, parseDocument } from 'yaml';
import { pairOf } from '../../../../src/dossier/yaml/nodes.js';

it.each([3, 30])('finds the first pair with a key in a map of %i entries', (count) => {
  const others = Array.from({ length: count }, (_, index) => `k${index}: ${index}\n`).join('');
  const map = parseDocument(`a: first\n[b]: list\n7: seven\n${others}a: second\n`, {
    schema: 'failsafe',
    uniqueKeys: false,
  }).contents;
  if (!isMap(map)) throw new Error('the text is a map');
  const found = (key: string | number) => {
    const value = pairOf(map, key)?.value;
    return isScalar(value) ? value.value : value;
  };
  expect(['a', 7, `k${count - 1}`, 'b'].map(found)).toEqual(['first', 'seven', `${count - 1}`, undefined]);
});
