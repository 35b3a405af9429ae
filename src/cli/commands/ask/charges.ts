import { charges } from '../../../views/ask/charges.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(charges);
