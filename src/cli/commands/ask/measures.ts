import { measures, measuresWithIds } from '../../../views/ask/measures.js';
import { viewCommand } from '../../show-view.js';

export const { configure, run } = viewCommand(measures, measuresWithIds);
