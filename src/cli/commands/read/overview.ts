import { overview } from '../../../views/read/overview.js';
import { show } from '../../show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = () => {};

export const run: CommandModule['run'] = async (context) => {
  await show(context, overview, { filters: {} });
  return undefined;
};
