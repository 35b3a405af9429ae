import { expect, test } from 'vitest';
import { collect } from '../../../../src/cli/options/values.js';

test('collects the values of an option, and names the option if one is empty', () => {
  const collectMeasures = collect('--measure', 'Give the id of a measure.');
  expect(collectMeasures('second', collectMeasures('first'))).toEqual(['first', 'second']);
  expect(() => collectMeasures('')).toThrow('--measure needs a value');
});
