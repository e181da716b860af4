import { describe, expect, it } from 'vitest'
import { keyFor, type SubmissionKey } from './submission-key.ts'

const sent = (outcome: SubmissionKey['outcome']): SubmissionKey => ({
  value: 'key-1',
  content: 'text',
  body: 'body with searches at the time',
  outcome,
})
const now = { content: 'text', body: 'body with more searches' }
const edited = { content: 'other text', body: 'other body' }

describe('keyFor', () => {
  it('takes a fresh key for a first attempt', () => {
    expect(keyFor(null, now, 'key-2')).toMatchObject({ value: 'key-2', body: now.body })
  })

  it('sends the very same body under the same key when no answer came', () => {
    expect(keyFor(sent('unknown'), now, 'key-2')).toMatchObject({
      value: 'key-1',
      body: sent('unknown').body,
    })
  })

  it('keeps the key although the text was edited while no answer came: the case may be open already', () => {
    expect(keyFor(sent('unknown'), edited, 'key-2')).toMatchObject({ value: 'key-1', body: edited.body })
  })

  it('keeps the key of a refused attempt for the same text', () => {
    expect(keyFor(sent('refused'), now, 'key-2').value).toBe('key-1')
  })

  it('takes a fresh key once a refused text was edited', () => {
    expect(keyFor(sent('refused'), edited, 'key-2')).toMatchObject({ value: 'key-2', body: edited.body })
  })

  it.each([now, edited])('never uses a spent key again', (content) => {
    expect(keyFor(sent('spent'), content, 'key-2').value).toBe('key-2')
  })
})
