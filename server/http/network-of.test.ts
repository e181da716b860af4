import { expect, it } from 'vitest'
import { networkOf } from './network-of.ts'

it.each([
  ['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
  ['2001:0DB8::1:0:0:0:2', '2001:db8:0:1::/64'],
  ['2001:db8:0:1::', '2001:db8:0:1::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('takes all addresses of the network of %s for one', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['a name that a proxy has written', 'a name that a proxy has written'],
])('takes %s for itself alone', (address, alone) => {
  expect(networkOf(address)).toBe(alone)
})
