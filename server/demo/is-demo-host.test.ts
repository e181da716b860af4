import { expect, test } from 'vitest'
import { isDemoHost } from './is-demo-host.ts'

const here = { host: 'localhost', publicUrl: 'http://localhost:3000' }

test.each(['localhost', 'shop.localhost', '127.0.0.1', '127.8.9.1', '[::1]'])(
  'the demo answers by the names of this machine: %s',
  (hostname) => {
    expect(isDemoHost(hostname, here)).toBe(true)
    expect(isDemoHost(hostname, { ...here, host: '0.0.0.0' })).toBe(true)
  },
)

test.each([
  'rebound.example',
  'localhost.rebound.example',
  '127.0.0.1.rebound.example',
  '192.168.1.5',
  '[fe80::1]',
])('and by no other: %s', (hostname) => {
  expect(isDemoHost(hostname, here)).toBe(false)
})

test('it answers by what it was told to listen on, and by where people reach it', () => {
  expect(isDemoHost('demo.lan', { ...here, host: 'Demo.lan' })).toBe(true)
  expect(isDemoHost('[fd00::1]', { ...here, host: 'fd00::1' })).toBe(true)
  expect(isDemoHost('help.example', { ...here, publicUrl: 'https://help.example' })).toBe(true)
})

test('on every address of the machine it answers by addresses, and by no name of anybody’s', () => {
  const everywhere = { ...here, host: '0.0.0.0' }
  expect(isDemoHost('192.168.1.5', everywhere)).toBe(true)
  expect(isDemoHost('rebound.example', everywhere)).toBe(false)
})
