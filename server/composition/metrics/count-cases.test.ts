import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { MemoryCaseStore } from '../../../test/support/memory-case-store.ts'
import { sampleCase } from '../../../test/support/sample-case.ts'
import { countCases } from './count-cases.ts'

it('counts cases that are opened, by channel, and none for a key that comes again', async () => {
  const registry = new Registry()
  const cases = countCases(registry, new MemoryCaseStore())
  const open = (key: string, channel: 'widget' | 'email' = 'widget', requestDigest = 'digest') =>
    cases.open(sampleCase({ channel }), { key, requestDigest })

  await open('first')
  await open('second')
  const byMail = await open('third', 'email')
  expect((await open('first')).outcome).toBe('replayed')
  expect((await open('first', 'widget', 'another')).outcome).toBe('key_reused')

  const text = await registry.metrics()
  expect(text).toContain('guichet_cases_filed_total{channel="widget"} 2\n')
  expect(text).toContain('guichet_cases_filed_total{channel="email"} 1\n')
  expect(byMail.outcome === 'opened' && (await cases.findByNumber(byMail.case.number))).toMatchObject({
    channel: 'email',
  })
})
