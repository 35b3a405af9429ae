import { publishers } from '../../../views/read/publishers.js';
import { reference } from '../../../views/read/reference.js';
import { refs, refsWithIds } from '../../../views/read/refs.js';
import { collectValues } from '../../options/values.js';
import {
  addEmbedOption,
  addFilterOptions,
  addIdsOption,
  addLanguageOption,
  type EmbedOption,
  type FilterOptions,
  type IdsOption,
  readSelection,
} from '../../options/view.js';
import { show } from '../../showing/show-view.js';
import type { CommandModule } from '../command.js';

export const configure: CommandModule['configure'] = (command) => {
  command
    .argument('[ref...]', 'Ids or numbers of references')
    .option(
      '--org [name]',
      'Group by publishing organisation, or show only the references of one',
      (value: string, before: true | FilterOptions['org']) => collectValues(value, before === true ? [] : before),
    );
  addEmbedOption(command);
  addIdsOption(command);
  addLanguageOption(command);
  addFilterOptions(command, refs.filters, ['org']);
};

type RefsOptions = Omit<FilterOptions, 'org'> &
  IdsOption &
  EmbedOption & { readonly org?: true | FilterOptions['org'] };

export const run: CommandModule<RefsOptions>['run'] = async (context, args, options) => {
  const { org, ids = false, embed = false, ...rest } = options;
  const selection = readSelection({
    ...rest,
    ...(org !== undefined && org !== true && { org }),
    ...(args.length > 0 && { ref: [...(rest.ref ?? []), args] }),
  });
  if (args.length > 0) await show(context, reference, selection, { embed });
  else if (org === true) await show(context, publishers, selection, { embed });
  else await show(context, ids ? refsWithIds : refs, selection, { embed });
};
