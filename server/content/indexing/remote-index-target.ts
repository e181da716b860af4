import type { ControlAddress } from '../../control/ask-running-server.ts'
import type { PutOutcome } from '../article-store.ts'
import { remoteSourceStore } from '../sources/remote-source-store.ts'
import { controlRequest } from './control-request.ts'
import type { IndexTarget } from './index-target.ts'

/**
 * Puts articles through the running server that holds the store (`indexControl`).
 *
 * Errors: rejects with `IndexTargetError` when the server goes away or refuses.
 */
export function remoteIndexTarget(control: ControlAddress): IndexTarget {
  return {
    sources: remoteSourceStore(control),
    async put(source, articles) {
      return (await controlRequest(control, 'POST', '/batches', [
        JSON.stringify({ source, articles }),
      ])) as PutOutcome
    },
    async countOf(source) {
      const answer = await controlRequest(control, 'GET', `/count?${new URLSearchParams({ source })}`)
      return (answer as { count: number }).count
    },
    async remove(source, ids) {
      const answer = await controlRequest(control, 'POST', '/gone', [JSON.stringify({ source, ids })])
      return (answer as { removed: number }).removed
    },
    async removeAllBut(source, keep) {
      const lines = keep.values().map((id) => `${JSON.stringify(id)}\n`)
      const answer = await controlRequest(
        control,
        'POST',
        `/removals?${new URLSearchParams({ source })}`,
        lines,
      )
      return (answer as { removed: number }).removed
    },
    async settle() {
      await controlRequest(control, 'POST', '/settle')
    },
    async close() {},
  }
}
