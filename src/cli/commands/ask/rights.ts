import { rights } from '../../../views/ask/rights.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(rights);
