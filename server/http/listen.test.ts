import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import { clientAddress } from './client-address.ts'
import { listen } from './listen.ts'

describe('listening', () => {
  it('answers 503 until the server is ready, then as it is told', async () => {
    const listener = await listen('127.0.0.1', 0)
    onTestFinished(() => listener.close())
    const url = `http://127.0.0.1:${listener.port}/`

    const early = await fetch(url)
    listener.serve(() => new Response('ready'))
    const late = await fetch(url)

    expect(early.status).toBe(503)
    expect(await early.json()).toMatchObject({ code: 'unavailable' })
    expect(await late.text()).toBe('ready')
  })

  it('answers a load balancer that speaks HTTP/1.0 and says no host', async () => {
    const listener = await listen('127.0.0.1', 0)
    onTestFinished(() => listener.close())
    listener.serve(() => new Response('well'))

    const socket = connect(listener.port, '127.0.0.1')
    socket.end('GET /healthz HTTP/1.0\r\n\r\n')
    expect(await text(socket)).toMatch(/^HTTP\/1\.[01] 200 OK\r\n.*\r\n\r\nwell$/s)
  })

  it('takes the token of a host that signs for hundreds of engines', async () => {
    const listener = await listen('127.0.0.1', 0)
    onTestFinished(() => listener.close())
    listener.serve((request) => new Response(String(request.headers.get('authorization')?.length)))

    const authorization = `Bearer ${'e'.repeat(40_000)}`
    const answer = await fetch(`http://127.0.0.1:${listener.port}/`, { headers: { authorization } })
    expect(await answer.text()).toBe(String(authorization.length))
  })

  it('tells an application from where it is asked', async () => {
    const listener = await listen('127.0.0.1', 0)
    onTestFinished(() => listener.close())
    const app = new Hono().get('/', (c) => c.text(String(clientAddress(c, 0))))
    listener.serve((request, connection) => app.fetch(request, connection))

    expect(await (await fetch(`http://127.0.0.1:${listener.port}/`)).text()).toBe('127.0.0.1')
  })

  it('on localhost takes both loopback addresses', async () => {
    const listener = await listen('localhost', 0)
    onTestFinished(() => listener.close())
    listener.serve(() => new Response('ready'))

    expect(await (await fetch(`http://127.0.0.1:${listener.port}/`)).text()).toBe('ready')
    expect(await (await fetch(`http://localhost:${listener.port}/`)).text()).toBe('ready')
  })

  it('says in one line that the port is in use', async () => {
    const first = await listen('127.0.0.1', 0)
    onTestFinished(() => first.close())

    await expect(listen('127.0.0.1', first.port)).rejects.toThrow(
      `Port ${first.port} is in use. Stop the other program, or set PORT to a free one.`,
    )
  })

  it('lets a request under way end before it closes', async () => {
    const listener = await listen('127.0.0.1', 0)
    const begun = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    listener.serve(async () => {
      begun.resolve()
      await release.promise
      return new Response('whole')
    })
    const request = fetch(`http://127.0.0.1:${listener.port}/`)
    await begun.promise
    const closed = listener.close()
    release.resolve()

    expect(await (await request).text()).toBe('whole')
    await closed
    await expect(fetch(`http://127.0.0.1:${listener.port}/`)).rejects.toThrow()
  })
})
