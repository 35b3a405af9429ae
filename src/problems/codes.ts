import { checkCodes } from './check-codes.js';
import { readingCodes } from './reading-codes.js';

export type { Severity } from './problem-kind.js';

/** All problem codes. A released code never changes its meaning. */
export const problemCodes = { ...readingCodes, ...checkCodes } as const;

export type ProblemCode = keyof typeof problemCodes;
