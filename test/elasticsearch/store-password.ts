import { join } from 'node:path'
import { runCommand } from './run-command.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

/** The first password of the reserved user `elastic`, as the official container image sets it. */
export async function storePassword(
  runFolder: string,
  environment: NodeJS.ProcessEnv,
  password: string,
): Promise<void> {
  const keystore = join(runFolder, 'bin', 'elasticsearch-keystore')
  const asServer = { ...unprivilegedUser, cwd: runFolder, env: environment }
  await runCommand(keystore, ['create'], asServer)
  await runCommand(keystore, ['add', '--stdin', 'bootstrap.password'], {
    ...asServer,
    input: `${password}\n`,
  })
}
