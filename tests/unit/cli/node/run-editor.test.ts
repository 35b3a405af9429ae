import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runEditor } from '../../../../src/cli/node/run-editor.js';

describe.runIf(process.platform !== 'win32')('an editor', () => {
  it('gets its own arguments, then the others, and returns its exit code', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'editor-'));
    const path = join(folder, 'a "b" $c.txt');
    expect(await runEditor(`printf '%s|%s' "own argument" > "${join(folder, 'out')}"`, [path])).toBe(0);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe(`own argument|${path}`);
    expect(await runEditor('sh -c "exit 3"', [])).toBe(3);
    expect(await runEditor('kill -9 $$;', [])).toBe(1);
    rmSync(folder, { recursive: true });
  });

  it('that does not exist, or must not be run, cannot be started', async () => {
    expect(await runEditor('no-such-editor-anywhere 2>/dev/null', [])).toBeNull();
    expect(await runEditor('/ 2>/dev/null', [])).toBeNull();
  });
});
