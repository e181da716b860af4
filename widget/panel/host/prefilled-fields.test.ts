import { describe, expect, it } from 'vitest'
import { prefilledFields } from './prefilled-fields.ts'

describe('prefilledFields', () => {
  it('takes what the form has fields for', () => {
    const fields = {
      question: 'q',
      subject: 's',
      description: 'd',
      nature: 'problem',
      severity: 2,
      engine: 'e1',
    }
    expect(prefilledFields(fields)).toEqual(fields)
  })

  it('leaves out what a form cannot hold', () => {
    const given = {
      subject: 42,
      description: null,
      nature: 'other',
      severity: '1',
      engine: {},
      colour: 'red',
    }
    expect(prefilledFields(given)).toEqual({})
  })
})
