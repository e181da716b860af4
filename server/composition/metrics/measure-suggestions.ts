import { Counter, Histogram, type Registry } from 'prom-client'
import type { SuggestionAnswer } from '../../contract/types.ts'
import type { Route } from '../../http/route.ts'
import { ANSWER_SECONDS } from './create-request-metrics.ts'

/** The routes of suggestions, with what they answer measured: how long each took, and whether the search was missing. */
export function measureSuggestions(registry: Registry, routes: Route[]): Route[] {
  const seconds = new Histogram({
    name: 'guichet_suggestion_duration_seconds',
    help: 'Time that suggestions took, the checks of a request not counted.',
    buckets: ANSWER_SECONDS,
    registers: [registry],
  })
  const degraded = new Counter({
    name: 'guichet_suggestions_degraded_total',
    help: 'Suggestions that went out though the search, or a part of it, failed or was late.',
    registers: [registry],
  })
  return routes.map(({ endpoint, handle }) => ({
    endpoint,
    handle: async (call) => {
      const started = performance.now()
      const result = await handle(call)
      if (!result.ok) return result
      seconds.observe((performance.now() - started) / 1_000)
      if ((result.value.body as SuggestionAnswer).degraded) degraded.inc()
      return result
    },
  }))
}
