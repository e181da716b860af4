import { cleanup, type RenderResult, render } from '@testing-library/preact'
import { vi } from 'vitest'
import { Dashboard } from '../../../dashboard/dashboard.tsx'
import type { StaffPerson } from '../../../server/contract/types.ts'
import {
  sampleBreakdown,
  sampleContents,
  sampleExperiment,
  sampleGaps,
  sampleLinks,
  samplePerson,
  sampleSettings,
  sampleSites,
  sampleTargets,
} from './sample-reports.ts'

/** What a path answers: a body with 200, or anything with its status. */
export type FakeAnswer = unknown | ((body: unknown) => { status: number; body?: unknown })

export interface OpenedDashboard {
  view: RenderResult
  /** What was asked for, in order: `GET /v1/…`, with the query. */
  asked: string[]
  /** Answers a path in another way from now on. */
  answer(call: string, answer: FakeAnswer): void
}

/** The whole dashboard on a server that is not there: answers by method and path; `path` is below `/dashboard/`. */
export async function openDashboard(
  path: string,
  { role = 'admin', answers = {} }: { role?: StaffPerson['role']; answers?: Record<string, FakeAnswer> } = {},
): Promise<OpenedDashboard> {
  const table: Record<string, FakeAnswer> = {
    'GET /v1/staff/me': { ...samplePerson, role },
    'GET /v1/staff/sites': sampleSites,
    'GET /v1/staff/sign-in': { password: true, oidc: null },
    'GET /v1/reports/breakdown': sampleBreakdown,
    'GET /v1/reports/links': sampleLinks,
    'GET /v1/reports/gaps': sampleGaps,
    'GET /v1/reports/experiment': sampleExperiment,
    'GET /v1/reports/targets': sampleTargets,
    'GET /v1/reports/content': sampleContents,
    'GET /v1/staff/sites/pub_demo/settings': sampleSettings,
    ...answers,
  }
  const asked: string[] = []
  vi.stubGlobal('fetch', async (target: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET'
    asked.push(`${method} ${target}`)
    const call = `${method} ${target.split('?')[0]}`
    const found = table[call]
    if (found === undefined) return json(404, refusal('not_found'))
    if (typeof found !== 'function') return json(200, found)
    const { status, body } = found(typeof init.body === 'string' ? JSON.parse(init.body) : null)
    return json(status, body)
  })
  window.history.replaceState(null, '', `/dashboard/${path}`)
  return {
    view: render(<Dashboard />),
    asked,
    answer: (call, answer) => {
      table[call] = answer
    },
  }
}

export function closeDashboard(): void {
  cleanup()
  vi.unstubAllGlobals()
  window.localStorage.clear()
}

/** A problem's body. */
export function refusal(code: string) {
  return { type: 'about:blank', title: code, status: 400, code, requestId: 'req_1' }
}

function json(status: number, body: unknown): Response {
  return new Response(status === 204 ? null : JSON.stringify(body), { status })
}
