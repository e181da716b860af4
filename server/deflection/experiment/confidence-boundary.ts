/**
 * How many standard errors an interval must reach so that it may be looked at as often as one likes.
 *
 * An estimate whose variance is 1/I behaves, over its *information* I, as a Brownian motion divided by I (Waudby-Smith,
 * Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of
 * Statistics 52(6), 2024, theorem 2.2). For a Brownian motion S and any weighting of drifts θ, the mean of exp(θS - θ²I/2) reaches 1/α
 * at some I with a probability of α at most (Robbins, 1970; Ville's inequality). Robbins weights drifts by a normal distribution around 0;
 * this weights them by two, around the drifts that a decision hangs on, μ and -μ, each with the variance 1/r. Either half alone
 * would have to reach 2/α, which solved for S is
 *
 *   |S| < sqrt((I + r) (r μ² + 2 ln(2/α) + ln(1 + I/r))) - r μ
 *
 * at all I together with probability 1 - α; divided by sqrt(I) that is the number here.
 */
const ALPHA = 0.05

/**
 * μ, an effect that is worth the name, and the square root of 1/r. So the boundary is least, 2.81 standard errors, at a standard error
 * of 0.039, and below 3 from 0.024 to 0.059: where effects of 10 to 15 points are told from none (docs/decisions/0026).
 */
const DRIFT = 0.1
const DRIFT_SPREAD = 0.03

/**
 * How many standard errors to either side hold the truth with 95 % at all looks together.
 *
 * @param variance of the estimate, above 0
 * @param degreesOfFreedom of that variance, which is itself an estimate; `Infinity`: it is known. The same tail of Student's
 *   distribution is taken in place of the normal one's.
 */
export function confidenceBoundary(variance: number, degreesOfFreedom: number): number {
  const information = 1 / variance
  const r = 1 / DRIFT_SPREAD ** 2
  const within = r * DRIFT ** 2 + 2 * Math.log(2 / ALPHA) + Math.log1p(information / r)
  const normal = (Math.sqrt((information + r) * within) - r * DRIFT) / Math.sqrt(information)
  return studentFromNormal(normal, degreesOfFreedom)
}

/**
 * The deviate of Student's distribution that has the tail of a normal one, by Wallace's approximation ("Bounds on normal
 * approximations to Student's and the chi-square distributions", Annals of Mathematical Statistics 30, 1959): within 0.3 % of it
 * from 10 degrees on at the deviates used here, and above it, hence cautious, below.
 */
export function studentFromNormal(normal: number, degreesOfFreedom: number): number {
  if (!Number.isFinite(degreesOfFreedom)) return normal
  const scaled = (normal * (8 * degreesOfFreedom + 3)) / (8 * degreesOfFreedom + 1)
  return Math.sqrt(degreesOfFreedom * Math.expm1(scaled ** 2 / degreesOfFreedom))
}
