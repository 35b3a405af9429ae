import { rights } from '../../../views/ask/rights.js';
import { viewCommand } from '../../show-view.js';

export const { configure, run } = viewCommand(rights);
