import fc from 'fast-check'

const SEED = 20_261_122

/** The same commit is tested on the same examples, here and in CI. `PROPERTY_SEED=random` looks for others. */
const { PROPERTY_SEED } = process.env
if (PROPERTY_SEED !== 'random') fc.configureGlobal({ seed: Number(PROPERTY_SEED ?? SEED) })
