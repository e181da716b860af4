import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { supportEntry } from '../server/cases/decisions/support-entry.ts'
import { createFlagDueTargets } from '../server/cases/targets/flag-due-targets.ts'
import { nearTarget } from '../server/support-rules/near-target.ts'
import { swiftypeByMail } from './seed-rules/swiftype-by-mail.ts'
import { contactOf, swiftypeSite } from './seed-rules/swiftype-support.ts'

/** Through the real store and the real queue, with three servers that look at once. */
describe('a case whose target comes near', () => {
  let office: Awaited<ReturnType<typeof swiftypeByMail>>
  beforeAll(async () => {
    office = await swiftypeByMail()
  })
  afterAll(() => office?.close())

  const person = contactOf('premium')
  const FLAGS = /Réponse attendue sous peu|Réponse en retard/
  const toTeam = () => office.mailsTo('team@support.example').map(({ subject }) => subject)

  async function look(at: Date): Promise<number> {
    const { cases, awaiting } = office.stores
    const flagDueTargets = createFlagDueTargets({ cases, awaiting, sites: office.sites, clock: () => at })
    const flagged = await Promise.all([flagDueTargets(), flagDueTargets(), flagDueTargets()])
    return flagged.reduce((sum, count) => sum + count, 0)
  }

  it('is told to support once, and once more when it is missed, and never to the contact', async () => {
    const { number, openedAt, respondBy } = (await office.open(person, { severity: 1 })).body
    const target = new Date(respondBy)
    const near = nearTarget(new Date(openedAt), target, swiftypeSite.businessCalendar)
    expect(await look(new Date(near.getTime() - 1))).toBe(0)
    expect([await look(near), await look(near)]).toEqual([1, 0])
    const past = new Date(target.getTime() + 1)
    expect([await look(past), await look(past)]).toEqual([1, 0])

    await vi.waitFor(() => expect(toTeam()).toHaveLength(3), 20_000)
    const later = (await office.open(person)).body.number
    await vi.waitFor(() => expect(toTeam().at(-1)).toContain(later), 20_000)
    // The queue is fair: a second mail of either kind would have gone out before that one.
    const flags = toTeam().filter((subject) => subject.includes(number) && FLAGS.test(subject))
    expect(flags.map((subject) => FLAGS.exec(subject)?.[0]).toSorted()).toEqual([
      'Réponse attendue sous peu',
      'Réponse en retard',
    ])
    expect((await office.read(person, number)).timeline.map(({ kind }) => kind)).not.toContain('target_near')
    const toContact = office.mailsTo(person.email).map(({ subject }) => subject)
    expect(toContact.filter((subject) => FLAGS.test(subject))).toEqual([])
  })

  it('is told of no more once support has answered', async () => {
    const { number, respondBy } = (await office.open(person, { severity: 2 })).body
    await office.stores.cases.change(number, (supportCase) =>
      supportEntry(supportCase, {
        kind: 'reply',
        author: { name: 'Sam', email: null },
        at: new Date(),
        channel: 'email',
        text: 'Nous regardons.',
      }),
    )
    await look(new Date(Date.parse(respondBy) + 1))
    const kinds = (await office.stores.cases.findByNumber(number))?.entries.map(({ kind }) => kind)
    expect(kinds?.filter((kind) => kind.startsWith('target_'))).toEqual([])
  })
})
