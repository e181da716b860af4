import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReplyTarget, readReplyAddress, replyAddress, replyAddressProblem } from './reply-address.ts'

const key = new Uint8Array(32).fill(7)
const plus = { supportEmail: 'Support@help.example', mail: { replyAddress: null } }
const templated = { ...plus, mail: { replyAddress: '{token}@Cases.help.example' } }

const targets: fc.Arbitrary<ReplyTarget> = fc.record({
  caseNumber: fc.integer({ min: 1, max: 999_999_999_999_999 }).map((number) => `C-${number}`),
  role: fc.constantFrom('contact', 'support', 'bounce'),
})
const sites = fc.constantFrom(plus, templated)

describe('a reply address', () => {
  it('is the support address with a token, or what the site states', () => {
    const target: ReplyTarget = { caseNumber: 'C-10001', role: 'contact' }
    expect(replyAddress(plus, key, target)).toMatch(/^Support\+c10001-[a-z2-7]{16}@help\.example$/)
    expect(replyAddress(templated, key, target)).toMatch(/^c10001-[a-z2-7]{16}@Cases\.help\.example$/)
  })

  it('says which case it is for and who answers, also when a mail server changed its case', () => {
    fc.assert(
      fc.property(sites, targets, fc.boolean(), (site, target, upper) => {
        const address = replyAddress(site, key, target)
        expect(readReplyAddress(site, key, upper ? address.toUpperCase() : address.toLowerCase())).toEqual(
          target,
        )
      }),
    )
  })

  it('keeps within what a mail server takes before the @', () => {
    fc.assert(
      fc.property(sites, targets, (site, target) => {
        const address = replyAddress(site, key, target)
        expect(address.indexOf('@')).toBeLessThanOrEqual(64)
      }),
    )
  })

  it('is of no use for another case, another role, another key or another place', () => {
    fc.assert(
      fc.property(
        targets,
        targets,
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (target, other, foreign) => {
          fc.pre(JSON.stringify(target) !== JSON.stringify(other) && Buffer.compare(foreign, key) !== 0)
          const address = replyAddress(plus, key, target)
          const otherToken = replyAddress(plus, key, other).replace(/-.*/, '')
          const forged = address.replace(/^.*-/, `${otherToken}-`)
          expect(readReplyAddress(plus, key, forged)).toBeNull()
          expect(readReplyAddress(plus, foreign, address)).toBeNull()
          expect(readReplyAddress(templated, key, address)).toBeNull()
          expect(readReplyAddress(plus, key, address.replace('help.example', 'help.example.net'))).toBeNull()
        },
      ),
    )
  })

  it('is not read from what a stranger makes up, and nothing makes the reading fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
        expect(readReplyAddress(plus, key, text)).toBeNull()
        expect(readReplyAddress(plus, key, `support+${text}@help.example`)).toBeNull()
        expect(readReplyAddress(plus, key, `support+c10001-${text}@help.example`)).toBeNull()
      }),
    )
  })

  it('does not turn one wrong character into a right one', () => {
    const address = replyAddress(plus, key, { caseNumber: 'C-10001', role: 'support' })
    for (let at = address.indexOf('+') + 1; at < address.indexOf('@'); at += 1) {
      const swapped = address.charAt(at) === 'a' ? 'b' : 'a'
      expect(readReplyAddress(plus, key, address.slice(0, at) + swapped + address.slice(at + 1))).toBeNull()
    }
  })

  it.each(['10001', 'C-0', 'C-10001 ', 'c-10001', ''])(
    'is not made for what is no case number: %j',
    (caseNumber) => {
      expect(() => replyAddress(plus, key, { caseNumber, role: 'contact' })).toThrow(RangeError)
    },
  )
})

describe('where a site receives mail', () => {
  it.each([plus, templated])('may be as it is: %j', (site) => {
    expect(replyAddressProblem(site)).toBeNull()
  })

  it.each([
    ['cases@help.example', 'it must have {token} in it, once'],
    ['{token}{token}@help.example', 'it must have {token} in it, once'],
    ['cases@{token}.example', 'it must be an address with {token} before its @'],
    ['cases+{token}', 'it must be an address with {token} before its @'],
    ['{token}@', 'it must be an address with {token} before its @'],
    [`${'a'.repeat(32)}{token}@help.example`, 'the part before its @ may have 31 characters beside {token}'],
  ])('is refused with the reason: %s', (stated, reason) => {
    expect(replyAddressProblem({ ...plus, mail: { replyAddress: stated } })).toBe(reason)
  })
})
