import { charges } from '../../../views/ask/charges.js';
import { viewCommand } from '../../show-view.js';

export const { configure, run } = viewCommand(charges);
