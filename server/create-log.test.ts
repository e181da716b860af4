import { expect, test } from 'vitest'
import { describeError } from './create-log.ts'

test('tells of an error what it is and what caused it, and nothing that a driver hung on it', () => {
  const cause = Object.assign(new Error('connection lost'), { client: { password: 'hunter2' } })
  const error = Object.assign(new TypeError('no answer', { cause }), {
    code: '57P01',
    detail: '(a@b.example)',
  })
  expect(describeError(error)).toEqual({
    type: 'TypeError',
    message: 'no answer',
    code: '57P01',
    stack: expect.stringContaining('no answer'),
    cause: { type: 'Error', message: 'connection lost' },
  })
})

test('takes what is thrown without being an error', () => {
  expect(describeError('gone')).toBe('gone')
})
