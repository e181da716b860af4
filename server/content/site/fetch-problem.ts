import type { Fetched } from '../fetching/polite-client.ts'

/** In a few words why something was not had, for a message in brackets. */
export function fetchProblem(answer: Fetched): string {
  switch (answer.kind) {
    case 'status':
      return `status ${answer.status}`
    case 'answer':
      return `status ${answer.status}`
    case 'not_modified':
      return 'status 304'
    case 'failed':
      return PROBLEMS[answer.code](answer.detail)
  }
}

const PROBLEMS: Record<Extract<Fetched, { kind: 'failed' }>['code'], (detail: string) => string> = {
  unreachable: (detail) => detail,
  timed_out: (detail) => detail,
  too_big: (detail) => detail,
  too_many_redirects: () => 'its redirects do not end',
  redirected_elsewhere: (detail) => `it leads to another site, ${detail}`,
  address_refused: (detail) => `its address is inside a private network: ${detail}`,
  disallowed: (detail) => `robots.txt does not allow ${detail}`,
}
