import fc from 'fast-check';

/**
 * Property tests try the same cases in every run, so that a failure comes from the change and not from chance. To try
 * other cases, run `SEED=$RANDOM npm run test:slow`.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

export { fc };
