/**
 * How likely so uneven a split of accounts would be if each were held out with the designed share: the exact two-sided binomial
 * test, which adds up all splits that are no likelier than this one. A lot that is drawn in blocks is more even than that, so
 * the test is cautious. Below 0.001, something took accounts out of one arm, and no effect should be believed.
 *
 * @param accounts with intents, by arm
 * @param holdout the designed share, between 0 and 1
 */
export function sampleRatioP(accounts: { suggestions: number; holdout: number }, holdout: number): number {
  const all = accounts.suggestions + accounts.holdout
  const odds = Math.log(holdout / (1 - holdout))
  const logLikelihoods = new Float64Array(all + 1)
  let current = all * Math.log1p(-holdout)
  for (let held = 0; held <= all; held++) {
    logLikelihoods[held] = current
    current += Math.log((all - held) / (held + 1)) + odds
  }
  // Splits that mirror one another are as likely, whatever rounding says.
  const seen = (logLikelihoods[accounts.holdout] as number) + 1e-7
  return Math.min(
    1,
    logLikelihoods.reduce((sum, likelihood) => (likelihood <= seen ? sum + Math.exp(likelihood) : sum), 0),
  )
}
