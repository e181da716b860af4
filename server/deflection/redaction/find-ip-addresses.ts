import { BlockList, isIP } from 'node:net'
import type { FoundText } from './found-text.ts'

/** What else looks like one (`10:30:05`, `1.2.3`) is none to Node; a port may follow, or the end of a sentence. */
const IPV4 = /(?<![\w.:-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\w)/g
const IPV6 = /(?<![\w.:-])[23][\da-f]{3}:[\da-f]{0,4}(?::{1,2}[\da-f]{1,4}){1,6}(?:::)?(?![\w-]|[.:]\w)/gi

/** What is the same on everybody's network says nothing of anybody, and often is what the question is about. */
const NOBODYS = new BlockList()
NOBODYS.addSubnet('0.0.0.0', 8)
NOBODYS.addSubnet('10.0.0.0', 8)
NOBODYS.addSubnet('127.0.0.0', 8)
NOBODYS.addSubnet('169.254.0.0', 16)
NOBODYS.addSubnet('172.16.0.0', 12)
NOBODYS.addSubnet('192.168.0.0', 16)
NOBODYS.addSubnet('224.0.0.0', 3)

/** Four small numbers are a version, such as 7.10.2.1. */
const LARGEST_OF_A_VERSION = 31

/** Addresses on the public internet. */
export function findIpAddresses(text: string): FoundText[] {
  return [...text.matchAll(IPV4), ...text.matchAll(IPV6)].flatMap((match) => {
    const [address] = match
    const version = isIP(address)
    const isPublic =
      version === 6 ||
      (version === 4 && !NOBODYS.check(address) && !isVersion(address, text.slice(0, match.index)))
    return isPublic ? [{ kind: 'ip' as const, start: match.index, end: match.index + address.length }] : []
  })
}

function isVersion(address: string, before: string): boolean {
  return (
    /(?:\bv|version|release|build)[ :=]{0,2}$/i.test(before) ||
    address.split('.').every((number) => Number(number) <= LARGEST_OF_A_VERSION)
  )
}
