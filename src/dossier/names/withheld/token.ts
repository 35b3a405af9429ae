import type { Found } from './word-table.js';

/** What a word of a text can be in a name. Most words cannot be part of one. */
export interface Token extends Found {
  readonly isParticle: boolean;
  /** The letter, if the word is a single letter; otherwise empty. */
  readonly letter: string;
  /** Whether it may be the first piece of a word of a name. */
  readonly isPiece: boolean;
  /** Whether it is a name of several words, written as one. */
  readonly isJoined: boolean;
  /** Whether it only sounds like such a name, as ordinary words do too. */
  readonly isLikeJoined: boolean;
  /** Whether it is a name of one word. */
  readonly isMononym: boolean;
  /** Whether it may be part of a name at all. */
  readonly bears: boolean;
  readonly length: number;
  /** The words in `IvoNemo` and `nemo1984`. */
  readonly inner: readonly Token[];
}

/** A word that cannot be part of a name. */
export const ordinary: Token = {
  words: new Map(),
  groups: new Set(),
  sounds: new Set(),
  isParticle: false,
  letter: '',
  isPiece: false,
  isJoined: false,
  isLikeJoined: false,
  isMononym: false,
  bears: false,
  length: 0,
  inner: [],
};

/** A small word between the words of names. */
export const particle: Token = { ...ordinary, isParticle: true };
