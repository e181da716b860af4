import { randomBytes } from 'node:crypto'
import type { Database } from '../adapters/database/database.ts'
import { type Listener, listen } from '../http/listen.ts'
import { type ControlDependencies, createControlApp } from './create-control-app.ts'

/**
 * Where the other commands reach a server that holds the embedded store: a loopback port of its own, so that no proxy in
 * front of the public one can expose it, with a token that only who may read the data folder knows. Null: the store is not
 * embedded, and commands reach it without the server.
 */
export async function openControl(
  lock: Database['lock'],
  dependencies: ControlDependencies,
): Promise<Listener | null> {
  if (!lock) return null
  const token = randomBytes(32).toString('base64url')
  const app = createControlApp(token, dependencies)
  const listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  lock.setControl({ url: `http://127.0.0.1:${listener.port}`, token })
  return listener
}
