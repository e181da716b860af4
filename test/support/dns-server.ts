import { createSocket } from 'node:dgram'
import { type DecodedPacket, decode, encode, type StringAnswer, type TxtAnswer } from 'dns-packet'

/** By name: the records of each type. A name that is not here does not exist. */
export type Zone = Record<
  string,
  { A?: string[]; AAAA?: string[]; MX?: string[]; TXT?: string[]; PTR?: string[] }
>

export interface DnsServer {
  /** `127.0.0.1:40123` */
  address: string
  zone: Zone
  /** Names whose questions are answered with SERVFAIL. */
  failing: Set<string>
  close(): Promise<void>
}

const NAME_ERROR = 3
const SERVER_FAILURE = 2

/** A DNS server on loopback that knows the given names and nothing else. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4')
  const server = { zone, failing: new Set<string>() }
  socket.on('message', (question, { port, address }) =>
    socket.send(answer(decode(question), server), port, address),
  )
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return Object.assign(server, {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  })
}

function answer(
  { id, questions = [] }: DecodedPacket,
  { zone, failing }: Pick<DnsServer, 'zone' | 'failing'>,
): Buffer {
  const [question] = questions
  const name = question?.name.toLowerCase() ?? ''
  const records = Object.entries(zone).find(([known]) => known.toLowerCase() === name)?.[1]
  const code = failing.has(name) ? SERVER_FAILURE : records ? 0 : NAME_ERROR
  const values = code === 0 ? (records?.[question?.type as keyof Zone[string]] ?? []) : []
  return encode({
    type: 'response',
    id: id ?? 0,
    flags: 0x0180 | code,
    questions,
    answers: values.map((value) => record(question?.name ?? '', question?.type ?? 'A', value)),
  })
}

function record(name: string, type: string, value: string): StringAnswer | TxtAnswer {
  const common = { name, ttl: 0, class: 'IN' as const }
  if (type === 'TXT') return { ...common, type: 'TXT', data: value.match(/.{1,255}/gs) ?? [''] }
  if (type === 'MX') {
    return { ...common, type: 'MX', data: { preference: 10, exchange: value } } as unknown as StringAnswer
  }
  return { ...common, type: type as StringAnswer['type'], data: value }
}
