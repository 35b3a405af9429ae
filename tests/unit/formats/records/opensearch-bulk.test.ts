import { expect, test } from 'vitest';
import { soundFiles } from '../../../support/files/library.js';
import { run } from '../../../support/run.js';

async function lines(...argv: readonly string[]): Promise<string[]> {
  const { stdout } = await run(['records', '-f', 'cases', ...argv], { files: soundFiles });
  return stdout.split('\n').slice(0, -1);
}

test.each([[[]], [['--sort', 'title']]])(
  'each record stands behind the line that names its document: %j',
  async (order) => {
    const records = await lines('--format', 'ndjson', ...order);
    const bulk = await lines('--format', 'opensearch-bulk', ...order);
    expect(bulk.filter((_, index) => index % 2 === 1)).toEqual(records);
    const actions = bulk.filter((_, index) => index % 2 === 0);
    expect(actions).toHaveLength(records.length);
    expect(actions).toContain('{"index":{"_index":"casefile-records","_id":"harbour:event:verdict"}}');
    expect(new Set(actions).size).toBe(records.length);
  },
);

test('prints nothing without problems', async () => {
  expect(await lines('--format', 'opensearch-bulk', '--match', 'no such text')).toEqual([]);
});

const twin = 'casefile: 1\nid: twin\ntitle: Twin\nsubjects: [a]\npeople: { a: { name: Ada Nobody } }\n';
const twins = Object.fromEntries(['a', 'b', 'c'].map((name) => [`cases/${name}.casefile.yaml`, twin]));

test.each([[[]], [['--sort', 'title']]])('files with one case id have distinct ids: %j', async (order) => {
  const argv = ['records', '-f', 'cases', '--format', 'opensearch-bulk', ...order];
  const { stdout } = await run(argv, { files: twins });
  const ids = Array.from(stdout.matchAll(/"_id":"([^"]*)"/g), ([, id]) => id);
  expect(ids).toEqual(['twin:person:a', 'twin.2:person:a', 'twin.3:person:a']);
});
