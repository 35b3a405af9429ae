import { describe, expect, it } from 'vitest';
import type { Io, Output } from '../../../src/cli/io.js';
import type { GlobalOptions } from '../../../src/cli/options/global.js';
import { Screen } from '../../../src/cli/screen.js';
import type { View } from '../../../src/views/view.js';

const options: GlobalOptions = { format: 'text', color: 'never', pager: true, access: 'public', cache: true };
const view: View = {
  name: 'made-up',
  fields: ['id', 'name'],
  records: [{ id: 'a' }],
  blocks: [
    { kind: 'paragraph', text: ['one'] },
    { kind: 'paragraph', text: ['two'] },
  ],
};

interface Paged {
  readonly command: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A screen on a terminal, with what it printed and what it passed to the pager. */
function onTerminal(terminal: Partial<Output> = {}, env: Io['env'] = {}, given: Partial<GlobalOptions> = {}) {
  const written: string[] = [];
  const paged: Paged[] = [];
  const output: Output = {
    write: (part) => void written.push(String(part)),
    drained: async () => true,
    isTerminal: true,
    columns: 80,
    rows: 2,
    ...terminal,
  };
  const files = {
    read: async () => null,
    list: async () => [],
    above: async () => [],
    nearest: async () => null,
    start: async () => new Uint8Array(),
    readStandardInput: async () => null,
  };
  const page: Io['page'] = async (command, _text, environment) => {
    paged.push({ command, env: environment });
    return true;
  };
  const create = async () => {};
  const io: Io = {
    stdout: output,
    stderr: output,
    env,
    files,
    copies: async () => ({ at: () => ({ kind: 'missing' }), named: () => ({ kind: 'missing' }), beside: () => [] }),
    version: '0',
    runtime: 'Node.js of the tests',
    dataPath: (name) => name,
    fromHere: (path) => path,
    examiner: async () => async () => ({ kind: 'unreadable', reason: 'no reader' }),
    create,
    createFolder: create,
    replace: create,
    page,
    edit: async () => null,
    today: () => '2021-03-02',
    now: () => 0,
  };
  return { screen: new Screen(io, { ...options, ...given }), output, written, paged };
}

describe('the width', () => {
  it.each<[string, Partial<Output>, number | undefined, number]>([
    ['that of the terminal', { columns: 100 }, undefined, 100],
    ['at least 40', { columns: 10 }, undefined, 40],
    ['at most 200', { columns: 500 }, undefined, 200],
    ['80 where the terminal does not say', { columns: undefined }, undefined, 80],
    ['80 in a pipe', { isTerminal: false, columns: 100 }, undefined, 80],
    ['that of --width before all', { columns: 100 }, 60, 60],
  ])('is %s', (_, terminal, width, expected) => {
    const { screen, output } = onTerminal(terminal, {}, width === undefined ? {} : { width });
    expect(screen.widthOf(output)).toBe(expected);
  });
});

describe('printing', () => {
  it('uses the pager for output longer than the terminal, with default options for less', async () => {
    const { screen, written, paged } = onTerminal();
    await screen.print(view);
    expect(paged).toEqual([{ command: 'less -FIRX', env: { LESS: 'FIRX' } }]);
    expect(written).toEqual([]);
  });

  it('does not change LESS if it is set', async () => {
    const { screen, paged } = onTerminal({}, { LESS: '-R' });
    await screen.print(view);
    expect(paged[0]?.env).toEqual({ LESS: '-R' });
  });

  it('uses no pager if the height of the terminal is unknown', async () => {
    const { screen, written, paged } = onTerminal({ rows: undefined });
    await screen.print(view);
    expect({ written, paged }).toEqual({ written: ['one\n\ntwo\n'], paged: [] });
  });

  it('prints only the requested fields, if a record has them', async () => {
    const { screen, written } = onTerminal({}, {}, { json: 'id' });
    await screen.print({ ...view, records: [{ id: 'a', name: 'A' }, { name: 'B' }] });
    expect(JSON.parse(written.join(''))).toEqual([{ id: 'a' }, {}]);
  });
});

describe('a notice', () => {
  it('is shown on a terminal only', () => {
    const [person, script] = [onTerminal(), onTerminal({ isTerminal: false })];
    person.screen.notice('3 of 15');
    script.screen.notice('3 of 15');
    expect([person.written, script.written]).toEqual([['3 of 15\n'], []]);
  });

  it('is one wrapped paragraph, whatever it contains', () => {
    const { screen, written } = onTerminal({ columns: 40 });
    screen.notice('a\nb\u001b[31m.yaml is the file that is shown here');
    expect(written).toEqual(['a^Jb^[[31m.yaml is the file that is\nshown here\n']);
  });
});
