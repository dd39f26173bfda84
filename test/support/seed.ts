import fc from 'fast-check';

/** The same examples in every run, so that none fails by chance; `FC_SEED=1 npm test` tries others. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.FC_SEED ?? 20_261_122) });
