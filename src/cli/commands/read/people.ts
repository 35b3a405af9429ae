import { people } from '../../../views/read/people.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(people);
