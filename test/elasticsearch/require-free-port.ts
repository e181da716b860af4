import { once } from 'node:events'
import { createServer } from 'node:net'
import { StartError } from './start-error.ts'

/** @throws StartError `port_in_use`; a port of 0 stands for any free one and is never in use. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer()
  probe.listen({ host, port, exclusive: true })
  try {
    await once(probe, 'listening')
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EADDRINUSE') throw portInUse(port)
    throw failure
  }
  probe.close()
  await once(probe, 'close')
}

export function portInUse(port: number): StartError {
  return new StartError(
    'port_in_use',
    `Port ${port} is in use: stop what listens there or choose another with --port`,
  )
}
