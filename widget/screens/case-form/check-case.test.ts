import { describe, expect, it } from 'vitest'
import { sampleMe, sampleStandardMe } from '../../../test/support/widget/samples.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { EMPTY_DRAFT } from '../../panel/state/draft.ts'
import { checkCase, refusedFields } from './check-case.ts'

const complete = {
  ...EMPTY_DRAFT,
  subject: 'Reindex stops',
  description: 'At 99 %',
  nature: 'problem' as const,
}
const twoEngines = sampleMe({
  engines: [
    { id: 'a', name: 'a' },
    { id: 'b', name: 'b' },
  ],
})

describe('checkCase', () => {
  it('finds nothing to say about a complete case', () => {
    expect(checkCase(complete, sampleMe())).toEqual([])
  })

  it('names what is missing, in the order of the form', () => {
    expect(checkCase(EMPTY_DRAFT, twoEngines)).toEqual([
      { field: 'subject', code: 'required' },
      { field: 'description', code: 'required' },
      { field: 'nature', code: 'required' },
      { field: 'engine', code: 'required' },
    ])
  })

  it('takes spaces alone for nothing', () => {
    expect(checkCase({ ...complete, subject: ' \n ' }, sampleMe())).toEqual([
      { field: 'subject', code: 'required' },
    ])
  })

  it.each([
    ['subject', 200],
    ['description', 20_000],
  ] as const)('lets a %s have %i characters and not one more, spaces around it aside', (field, most) => {
    expect(checkCase({ ...complete, [field]: ` ${'a'.repeat(most)} ` }, sampleMe())).toEqual([])
    expect(checkCase({ ...complete, [field]: 'a'.repeat(most + 1) }, sampleMe())).toEqual([
      { field, code: 'too_long' },
    ])
  })

  it('asks for the engine only where there are several', () => {
    expect(checkCase(complete, twoEngines)).toEqual([{ field: 'engine', code: 'required' }])
    expect(checkCase({ ...complete, engine: 'b' }, twoEngines)).toEqual([])
  })

  it('refuses a severity that the plan does not have', () => {
    expect(checkCase({ ...complete, severity: 1 }, sampleStandardMe())).toEqual([
      { field: 'severity', code: 'not_in_plan' },
    ])
  })
})

describe('refusedFields', () => {
  it.each([
    ['severity_not_in_plan', { field: 'severity', code: 'not_in_plan' }],
    ['engine_required', { field: 'engine', code: 'required' }],
    ['engine_unknown', { field: 'engine', code: 'unknown' }],
    ['payload_too_large', { field: 'description', code: 'too_long' }],
  ] as const)('ties %s to its field', (code, problem) => {
    expect(refusedFields(new HelpApiError('refused', { code }))).toEqual([problem])
  })

  it('ties refused fields of the body to those of the form, and leaves out what the form does not have', () => {
    const errors = [
      { field: 'subject', code: 'too_long' as const, message: '' },
      { field: 'nature', code: 'required' as const, message: '' },
      { field: 'intent.searches', code: 'invalid' as const, message: '' },
    ]
    expect(refusedFields(new HelpApiError('refused', { code: 'invalid_input', errors }))).toEqual([
      { field: 'subject', code: 'too_long' },
      { field: 'nature', code: 'required' },
    ])
  })
})
