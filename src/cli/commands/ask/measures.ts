import { measures, measuresWithIds } from '../../../views/ask/measures.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(measures, measuresWithIds);
