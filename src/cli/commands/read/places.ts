import { places } from '../../../views/read/places.js';
import { viewCommand } from '../../showing/show-view.js';

export const { configure, run } = viewCommand(places);
