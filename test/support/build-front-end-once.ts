import { join } from 'node:path'
import { buildFrontEnd } from '../../server/cli/build-front-end.ts'

/** Before the first test: servers that start side by side would each build, into the same folder. */
export async function setup(): Promise<void> {
  await buildFrontEnd(join(import.meta.dirname, '../..'), () => {})
}
