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

test('repeats no address of a person that a mail server has named, and leaves places in the code as they are', () => {
  const cause = new Error('450 <ada.lovelace+help@acme.example> greylisted')
  const error = new Error('all recipients were rejected: 450 <ada@acme.example> greylisted', { cause })
  error.stack = `Error: ada@acme.example\n    at send (file:///srv/node_modules/@hono/node-server/index.mjs:1:2)`
  expect(describeError(error)).toEqual({
    type: 'Error',
    message: 'all recipients were rejected: 450 <…@acme.example> greylisted',
    stack: 'Error: …@acme.example\n    at send (file:///srv/node_modules/@hono/node-server/index.mjs:1:2)',
    cause: { type: 'Error', message: '450 <…@acme.example> greylisted' },
  })
  expect(describeError('refused: ada@acme.example')).toBe('refused: …@acme.example')
})
