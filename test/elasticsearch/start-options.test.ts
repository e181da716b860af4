import { expect, it } from 'vitest'
import { readStartOptions } from './start-options.ts'

it('starts one open node on port 9200 when nothing is asked for', () => {
  expect(readStartOptions([], {})).toEqual({ nodes: 1, port: 9200, dataFolder: undefined, tls: false })
})

it('takes the options, then the environment', () => {
  const environment = {
    ELASTICSEARCH_PORT: '9300',
    ELASTICSEARCH_DATA: 'kept',
    ELASTICSEARCH_PASSWORD: 'from-outside',
  }
  expect(readStartOptions(['--nodes', '3', '--port=0', '--heap', '1g', '--tls'], environment)).toEqual({
    nodes: 3,
    port: 0,
    dataFolder: 'kept',
    password: 'from-outside',
    tls: true,
    heap: '1g',
  })
})

it('shows the help when asked, whatever else is given', () => {
  expect(readStartOptions(['--nodes', 'many', '-h'], {})).toEqual({ help: true })
})

it.each([
  [['--nodes', '0'], {}, '--nodes 0 does not fit: give a whole number from 1 to 9.'],
  [['--nodes', 'three'], {}, '--nodes three does not fit: give a whole number from 1 to 9.'],
  [
    ['--port', '65535', '--nodes', '3'],
    {},
    '--port 65535 does not fit: give a whole number from 0 to 65533.',
  ],
  [
    [],
    { ELASTICSEARCH_PORT: '-1' },
    'ELASTICSEARCH_PORT -1 does not fit: give a whole number from 0 to 65535.',
  ],
  [['--password', 'short'], {}, 'The password is too short: give 6 characters or more.'],
  [['--tls'], {}, '--tls needs security on: give a --password too.'],
  [['--heap', 'big'], {}, '--heap big is not a size: give one such as 512m or 2g.'],
  [['--node', '3'], {}, "Unknown option '--node'. See --help."],
  [['3'], {}, "Unexpected argument '3'. See --help."],
])('says what to give instead of %j %j', (args, environment, message) => {
  expect(() => readStartOptions(args, environment)).toThrow(
    expect.objectContaining({ code: 'options_invalid', message }),
  )
})
