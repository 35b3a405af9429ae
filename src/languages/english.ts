import catalogue from '../../data/languages/en.yaml';
import { type Language, languageOf } from './language.js';

/** The language of everything that asks for no other. */
export const english: Language = languageOf(catalogue);
