import { brackets } from './brackets.js';
import { bracketsInText } from './brackets-in-text.js';
import { commentInText } from './comment-in-text.js';
import { entryWithoutKey, listWithoutHyphen, listWithoutKey, wordsWithoutKey } from './entries.js';
import { firstCharacter } from './first-character.js';
import { indentation } from './indentation.js';
import { lookAlikeSigns } from './look-alike-signs.js';
import { mergeConflict } from './merge-conflict.js';
import type { FindMistakes } from './mistake.js';
import { quotationMarks } from './quotation-marks.js';
import { missingSpace, oddSpaces } from './spaces.js';

/** The mistakes that newcomers make in YAML, beginning with those that are easiest to recognise. */
export const mistakes: readonly FindMistakes[] = [
  mergeConflict,
  oddSpaces,
  lookAlikeSigns,
  missingSpace,
  commentInText,
  quotationMarks,
  bracketsInText,
  brackets,
  firstCharacter,
  listWithoutKey,
  listWithoutHyphen,
  entryWithoutKey,
  wordsWithoutKey,
  indentation,
];
