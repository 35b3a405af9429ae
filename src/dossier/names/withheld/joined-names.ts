import { skeleton } from './spellings/skeletons.js';

/** A shorter name may be an ordinary word if only its sounds are compared. */
const shortestLike = 8;

/** Names written as one word, by their sounds. */
export class JoinedNames {
  readonly #names = new Set<string>();
  /** The keys that the names share with other spellings. */
  readonly #like = new Set<string>();
  #shortestLike = Number.POSITIVE_INFINITY;
  /** Whether one of them has figures. */
  hasFigures = false;

  /** Add a name as one word in Latin letters, given also by its sounds. */
  add(latin: string, sound: string): void {
    this.#names.add(sound);
    this.hasFigures ||= /\d/.test(sound);
    if (latin.length < shortestLike) return;
    const like = skeleton(sound);
    this.#like.add(like);
    this.#shortestLike = Math.min(this.#shortestLike, like.length);
  }

  /** Whether one of these sounds is a name. */
  has(sounds: ReadonlySet<string>): boolean {
    for (const sound of sounds) if (this.#names.has(sound)) return true;
    return false;
  }

  /** Whether one of these sounds is only like a name. */
  hasLike(sounds: ReadonlySet<string>): boolean {
    // A skeleton is no longer than its word.
    for (const sound of sounds) if (sound.length >= this.#shortestLike && this.#like.has(skeleton(sound))) return true;
    return false;
  }
}
