import { visible } from '../../../formats/control-characters.js';
import { CasefileError } from '../../../problems/casefile-error.js';
import type { CommandModule } from '../command.js';

/** `Workspace.cacheHost` says no more than that there is none. */
const noCache = 'No cache: it is off, or its folder cannot be created, or others may write to it.';

export const configure: CommandModule['configure'] = (command) => {
  command.argument('[action]', 'clear: delete the cache');
};

export const run: CommandModule['run'] = async ({ workspace, screen }, [action]) => {
  if (action !== undefined && action !== 'clear') {
    throw new CasefileError(`unknown action "${action}"`, { hint: 'Use "casefile cache" or "casefile cache clear".' });
  }
  const cacheHost = await workspace.cacheHost();
  if (cacheHost === null) {
    screen.write(`${visible(noCache)}\n`);
    return;
  }
  const { cache } = cacheHost;
  if (action === 'clear') cache.remove('');
  const files = cache.list('');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  screen.write(`${visible(`${cache.path}\n${files.length} files, ${(size / 1024 / 1024).toFixed(1)} MiB`)}\n`);
};
