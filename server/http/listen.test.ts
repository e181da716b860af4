import { describe, expect, it, onTestFinished } from 'vitest'
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
