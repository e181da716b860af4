import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { canConnect } from './can-connect.ts'
import { accountId } from './system-account.ts'

export interface Postfix {
  port: number
  /** What it has logged so far. */
  log(): string
  close(): Promise<void>
}

interface PostfixOptions {
  folder: string
  port: number
  /** Where mail for a domain goes: `smtp:[127.0.0.1]:2525`, `lmtp:inet:127.0.0.1:2424`. */
  transports: Record<string, string>
  /** Lines of main.cf besides. */
  settings?: Record<string, string>
}

/** A private Postfix with a configuration and a queue of its own, on a port of loopback; relays for loopback alone. */
export async function startPostfix({
  folder,
  port,
  transports,
  settings = {},
}: PostfixOptions): Promise<Postfix> {
  const [config, queue, data] = ['config', 'queue', 'data'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const log = join(folder, 'log')
  for (const made of [config, queue, data]) mkdirSync(made, { recursive: true })
  chmodSync(folder, 0o755)
  chownSync(data, accountId('postfix').uid, accountId('postfix').gid)
  writeFileSync(join(config, 'master.cf'), masterCf(port))
  writeFileSync(
    join(config, 'main.cf'),
    lines({
      compatibility_level: '3.6',
      queue_directory: queue,
      data_directory: data,
      maillog_file: log,
      maillog_file_prefixes: folder,
      inet_interfaces: '127.0.0.1',
      inet_protocols: 'ipv4',
      myhostname: 'mx.house.example',
      mydestination: '',
      mynetworks: '127.0.0.0/8',
      alias_maps: '',
      alias_database: '',
      local_recipient_maps: '',
      transport_maps: `inline:{${Object.entries(transports)
        .map(([domain, to]) => `{${domain} = ${to}}`)
        .join(', ')}}`,
      default_transport: 'error:no such domain here',
      smtpd_relay_restrictions: 'permit_mynetworks, reject',
      // There is no DNS but the test's.
      smtp_dns_support_level: 'disabled',
      smtp_host_lookup: 'native',
      smtp_tls_security_level: 'may',
      smtputf8_enable: 'no',
      message_size_limit: '62914560',
      queue_run_delay: '2s',
      minimal_backoff_time: '2s',
      maximal_backoff_time: '4s',
      ...settings,
    }),
  )
  // It puts itself into the background, and `stop` ends it and what it has started.
  const started = spawnSync('postfix', ['-c', config, 'start'], { encoding: 'utf8' })
  const deadline = Date.now() + 20_000
  while (!(await canConnect(port))) {
    if (started.status !== 0 || Date.now() > deadline)
      throw new Error(`Postfix did not start:\n${started.stderr}`)
    await delay(50)
  }
  return {
    port,
    log: () => readFileSync(log, 'utf8'),
    close: async () => {
      spawnSync('postfix', ['-c', config, 'stop'])
    },
  }
}

function lines(settings: Record<string, string>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('')
}

/** Debian's, without chroot and without what delivers to users of the machine. */
function masterCf(port: number): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
flush     unix  n - n 1000? 0 flush
proxymap  unix  - - n - - proxymap
smtp      unix  - - n - - smtp
relay     unix  - - n - - smtp
showq     unix  n - n - - showq
error     unix  - - n - - error
retry     unix  - - n - - error
discard   unix  - - n - - discard
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
scache    unix  - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
`
}
