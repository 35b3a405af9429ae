import { disputes } from '../../../views/ask/disputes.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(disputes);
