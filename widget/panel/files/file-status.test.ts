import { afterEach, expect, it, vi } from 'vitest'
import { allWords } from '../../../test/support/widget/all-words.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import { createTranslate } from '../../i18n/translate.ts'
import { withoutMarks } from '../../i18n/without-marks.ts'
import type { AttachedFile } from '../state/attached-file.ts'
import { fileStatus } from './file-status.ts'

const sending: AttachedFile = {
  id: 'file-1',
  number: null,
  forReply: false,
  file: new File(['…'], 'screen.png'),
  status: 'sending',
  share: 0.45,
  problem: null,
  error: null,
  attachment: null,
}

afterEach(() => vi.unstubAllGlobals())

it.each<[WidgetLocale, string]>([
  ['en', '45% sent'],
  ['fr', '45 % envoyés'],
  ['de', '45 % gesendet'],
  ['es', '45 % enviado'],
  ['pt', '45% enviado'],
  ['it', '45% inviato'],
  ['nl', '45% verstuurd'],
  ['ja', '45%送信済み'],
  ['ar', 'أُرسل 45%'],
])('says in %s how much of a file has gone', async (locale, expected) => {
  vi.stubGlobal('navigator', { languages: [] })
  const text = fileStatus(sending, createTranslate(locale, await allWords(locale)), locale)
  expect(
    withoutMarks(text)
      .replaceAll(/[\u00a0\u202f]/g, ' ')
      .replaceAll(/[\u061c\u200e]/g, ''),
  ).toBe(expected)
})
