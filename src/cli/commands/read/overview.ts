import { overview } from '../../../views/read/overview.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = () => {};

export const run: CommandModule['run'] = async (context) => {
  await context.show(overview, { filters: {} });
  return undefined;
};
