import { Histogram, type Registry } from 'prom-client'
import type { TimedRequest } from '../../http/time-requests.ts'

/** Around what is promised: suggestions within 0.4 s. */
export const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 1, 2.5, 10]

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])

/** Requests by what the server knows beforehand, so that nobody's requests make more series: no path, no site, no person. */
export function createRequestMetrics(registry: Registry): (request: TimedRequest) => void {
  const requests = new Histogram({
    name: 'guichet_http_request_duration_seconds',
    help: 'Time until the head of the answer was ready, by method, route and class of status.',
    labelNames: ['method', 'route', 'status'],
    buckets: ANSWER_SECONDS,
    registers: [registry],
  })
  return ({ method, route, status, seconds }) =>
    requests.observe(
      {
        method: METHODS.has(method) ? method : 'other',
        route: route ?? 'unknown',
        status: `${Math.floor(status / 100)}xx`,
      },
      seconds,
    )
}
