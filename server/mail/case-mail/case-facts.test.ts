import { expect, test } from 'vitest'
import { mailTexts } from '../texts/mail-texts.ts'
import { utcInstant, zonedInstant } from './case-facts.ts'

const FIRST = new Date('2026-12-01T10:01:00Z')
const plain = (text: string) => text.replaceAll(/\s/g, ' ')

test('the first of a month is written in mails as each language does', () => {
  expect(plain(utcInstant(FIRST, mailTexts.fr))).toBe('1er décembre 2026 à 10:01 UTC')
  expect(plain(zonedInstant(FIRST, 'Europe/Paris', mailTexts.fr))).toContain('mardi 1er décembre 2026')
  expect(plain(utcInstant(FIRST, mailTexts.en))).toContain('1 December 2026')
})
