import { orgs } from '../../../views/read/orgs.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(orgs);
