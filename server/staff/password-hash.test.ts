import { describe, expect, it } from 'vitest'
import { UnavailableError } from '../contract/unavailable-error.ts'
import { hashPassword, isPassword } from './password-hash.ts'

describe('a kept password', () => {
  it('is known again, however its characters are composed, and is not any other', async () => {
    const kept = await hashPassword('caf\u00e9 cr\u00e8me')
    expect(await isPassword('cafe\u0301 cre\u0300me', kept)).toBe(true)
    expect(await isPassword('cafe creme', kept)).toBe(false)
    expect(await isPassword('', kept)).toBe(false)
  })

  it('costs what is recommended, says so, and is salted', async () => {
    const [first, second] = await Promise.all([hashPassword('a'), hashPassword('a')])
    expect(first).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(first).not.toBe(second)
  })

  it('is verified at the cost that it was kept with', async () => {
    const { scryptSync } = await import('node:crypto')
    const salt = Buffer.from('0123456789abcdef')
    const hash = scryptSync('old', salt, 32, { N: 2 ** 10, r: 8, p: 1 })
    const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
    const kept = `$scrypt$ln=10,r=8,p=1$${base64(salt)}$${base64(hash)}`
    expect(await isPassword('old', kept)).toBe(true)
    expect(await isPassword('new', kept)).toBe(false)
  })

  it('is nobody’s where there is none, whatever is guessed', async () => {
    expect(await isPassword('', null)).toBe(false)
    expect(await isPassword('password', null)).toBe(false)
  })

  it('that is not one of ours is a fault, not a refusal', async () => {
    await expect(isPassword('x', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow('not one of ours')
  })

  it('is checked in turn, and a flood of them is sent away before it takes all there is', async () => {
    const quick = '$scrypt$ln=4,r=8,p=1$c2FtcGxlLXNhbHQ$+ZYrQkcmL8WIgr83y+qvxPQtnUWJyHRayvkE7vULfYA'
    const flood = await Promise.allSettled(Array.from({ length: 100 }, () => isPassword('x', quick)))
    const refused = flood.filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(68)
    expect(refused[0]).toMatchObject({ reason: expect.any(UnavailableError) })
    expect(await isPassword('correct horse battery', quick)).toBe(true)
  })
})
