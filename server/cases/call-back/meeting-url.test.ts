import { describe, expect, it } from 'vitest'
import { meetingUrl } from './meeting-url.ts'

describe('the address of a meeting', () => {
  it('names the case and has a word that nobody can guess', () => {
    const template = 'https://meet.example.com/{case}-{token}'
    const first = meetingUrl(template, 'C-10001')
    expect(first).toMatch(/^https:\/\/meet\.example\.com\/C-10001-[0-9a-f]{32}$/)
    expect(meetingUrl(template, 'C-10001')).not.toBe(first)
  })

  it('may have the word in two places, the same in both, and braces as a URL parser writes them', () => {
    const url = meetingUrl('https://meet.example.com/%7Btoken%7D?room={token}', 'C-10001')
    expect(url).toMatch(/^https:\/\/meet\.example\.com\/([0-9a-f]{32})\?room=\1$/)
  })

  it('is none where the site states none', () => {
    expect(meetingUrl(null, 'C-10001')).toBeNull()
  })
})
