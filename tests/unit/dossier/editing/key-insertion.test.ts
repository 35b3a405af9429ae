import { describe, expect, test } from 'vitest';
import { addEntries } from '../../../../src/dossier/editing/add.js';
import { skeleton } from '../../../../src/dossier/editing/skeleton.js';
import { updated } from '../../../../src/dossier/editing/update.js';
import { parse } from '../../../../src/dossier/reading/parse.js';
import type { Path } from '../../../../src/dossier/yaml/path.js';

const started = skeleton('ada', 'Ada Example');

const parseText = (text: string) => parse(new TextEncoder().encode(text), 'case.yaml');
const added = (text: string, path: Path, entries: object) => addEntries(parseText(text), path, entries)?.after ?? '';
const changed = (text: string, path: Path, values: Record<string, unknown>) =>
  updated(parseText(text), path, values)?.after ?? '';

describe('a part of a new case file', () => {
  test('takes the place of its commented example, whose entries stay below it', () => {
    const once = added(started, ['timeline'], [{ id: 'trial', date: '2020', title: 'A trial' }]);
    const twice = added(once, ['timeline'], [{ id: 'appeal', date: '2021', title: 'An appeal' }]);
    expect(twice).toBe(
      started.replace(
        '# timeline:\n',
        'timeline:\n  - id: trial\n    date: 2020\n    title: A trial\n  - id: appeal\n    date: 2021\n    title: An appeal\n',
      ),
    );
  });

  test('follows the commented entries of the last part if it has no example', () => {
    const once = added(started, ['references'], [{ id: 'memo', type: 'report', title: 'A memo' }]);
    const twice = added(once, ['disputes'], { day: { title: 'Which day?' } });
    expect(twice).toBe(`${once}\ndisputes:\n  day:\n    title: Which day?\n`);
  });

  test('is at the end of a file whose comment says something else', () => {
    const text = started.replace('# timeline:\n', '# timeline: not yet\n');
    const after = added(text, ['timeline'], [{ id: 'trial', date: '2020', title: 'A trial' }]);
    expect(after).toContain('# timeline: not yet\n');
  });

  test('is never after the end of the document', () => {
    const text = 'casefile: 1\nid: a\ntitle: A\n...\n# timeline:\n';
    expect(added(text, ['timeline'], [{ id: 'trial', date: '2020', title: 'A trial' }])).toBe(
      'casefile: 1\nid: a\ntitle: A\n\ntimeline:\n  - id: trial\n    date: 2020\n    title: A trial\n...\n# timeline:\n',
    );
  });
});

describe('a key of a new case file', () => {
  test('takes the place of its commented example', () => {
    const after = changed(started, [], { summary: 'She was held.', asOf: '2021-06-01', language: 'kk' });
    expect(after).toBe(
      started
        .replace(/# summary: .*/, 'summary: She was held.')
        .replace(/# asOf: .*/, 'asOf: 2021-06-01')
        .replace(/# language: .*/, 'language: kk'),
    );
  });

  test('does so in the entry of a person, which has examples too', () => {
    const after = changed(started, ['people', 'ada'], { born: '1980', gender: 'female' });
    expect(after).toBe(
      started.replace(/( +)# names/, '$1gender: female\n$1# names').replace(/# born: .*/, 'born: 1980'),
    );
  });

  test('of another person is not written into the entry of the first', () => {
    const two = started.replace('people:\n', 'people:\n  ben:\n    name: Ben Other\n');
    const after = changed(two, ['people', 'ben'], { born: '1980' });
    expect(after).toBe(two.replace('name: Ben Other\n', 'name: Ben Other\n    born: 1980\n'));
  });
});
