import fc from 'fast-check';

/**
 * Property tests try the same cases at every run, so that a change is judged by what it does itself. Others are tried by
 * hand: `SEED=$RANDOM npm test`.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });

export { fc };
