/**
 * How many standard errors an interval must reach so that it may be looked at as often as one likes.
 *
 * An estimate whose variance is 1/I behaves, over its *information* I, as a Brownian motion divided by I (Waudby-Smith,
 * Arbour, Sinha, Kennedy and Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of
 * Statistics 52(6), 2024, theorem 2.2). Robbins' normal mixture (1970) of a Brownian motion S stays below
 * sqrt((I + r) log((I + r) / (r α²))) at all I together with probability 1 - α; divided by sqrt(I) that is the number here.
 */
const ALPHA = 0.05

/**
 * The information r at which the mixture is centred. The number of standard errors is least (3.03) at 8.6 r, that is at a
 * standard error of 0.028, and at most 3.1 from half to twice that: where effects of 10 to 15 points are told from none. Measured: with
 * less, more is lost to chance on the first days than is won on the last (docs/decisions/0026).
 */
const MIXTURE_INFORMATION = 150

/**
 * How many standard errors to either side hold the truth with 95 % at all looks together.
 *
 * @param variance of the estimate, above 0
 * @param degreesOfFreedom of that variance, which is itself an estimate; `Infinity`: it is known. The same tail of Student's
 *   distribution is taken in place of the normal one's.
 */
export function confidenceBoundary(variance: number, degreesOfFreedom: number): number {
  const looks = 1 / variance / MIXTURE_INFORMATION
  const normal = Math.sqrt((1 + 1 / looks) * Math.log((1 + looks) / ALPHA ** 2))
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
