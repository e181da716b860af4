import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A stopped process cannot see that its parent is gone, so the shell that stopped it lets it go on when we end. */
const STOP_UNTIL_INPUT_ENDS = `
trap : INT TERM HUP
kill -STOP "$1" || exit
echo stopped
read -r _
kill -CONT "$1"
`

/** Stops a process where it stands (SIGSTOP) until `resume` is called or this process ends, however it ends. */
export async function pauseProcess(processId: number): Promise<{ resume(): Promise<void> }> {
  const shell = spawn('sh', ['-c', STOP_UNTIL_INPUT_ENDS, 'sh', `${processId}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(shell, 'close')
  const [stopped] = await Promise.race([once(shell.stdout, 'data'), ended])
  if (!Buffer.isBuffer(stopped)) throw new Error(`Process ${processId} could not be stopped`)
  return {
    async resume() {
      shell.stdin.end()
      await ended
    },
  }
}
