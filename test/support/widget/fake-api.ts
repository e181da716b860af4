import { vi } from 'vitest'
import type { HelpApi } from '../../../widget/api/help-api.ts'
import { HelpApiError } from '../../../widget/api/help-api-error.ts'

type FakeApi = { [Name in keyof HelpApi]: ReturnType<typeof vi.fn<HelpApi[Name]>> }

/** A server that answers nothing until a test says what. */
export function fakeApi(answers: Partial<HelpApi> = {}): FakeApi {
  const unreachable = async () => {
    throw new HelpApiError('network')
  }
  const names = [
    'suggest',
    'suggestForDraft',
    'article',
    'me',
    'contacts',
    'nameContact',
    'removeContact',
    'openCase',
    'cases',
    'case',
    'reply',
    'closeCase',
    'reopenCase',
    'askForCall',
    'withdrawCall',
    'callBackHours',
    'sendFile',
    'fileContent',
    'requestEmailCode',
    'verifyEmailCode',
  ] as const
  const api = Object.fromEntries(names.map((name) => [name, vi.fn(answers[name] ?? unreachable)]))
  return api as unknown as FakeApi
}
