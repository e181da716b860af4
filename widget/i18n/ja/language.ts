import type { Language } from '../language.ts'
import { messages } from './ask.ts'

export const language: Language = {
  messages,
  later: {
    links: () => import('./links.ts'),
    case: () => import('./case.ts'),
    cases: () => import('./cases.ts'),
    calls: () => import('./calls.ts'),
    contacts: () => import('./contacts.ts'),
    code: () => import('./code.ts'),
  },
}
