import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { misuseOf } from './command-output.ts'

type ParsedCommandLine<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>

/** The options of a command line, and what stands beside them; or that it asks for help, or what is wrong with it. */
export function parseCommandLine<Options extends ParseArgsOptionsConfig & { help: { type: 'boolean' } }>(
  args: string[],
  options: Options,
  { takesPositionals = true }: { takesPositionals?: boolean } = {},
): ParsedCommandLine<Options> | { help: true } | { problem: string } {
  try {
    const parsed = parseArgs({ args, options, allowPositionals: takesPositionals })
    const { help } = parsed.values as { help?: boolean }
    return help ? { help } : (parsed as ParsedCommandLine<Options>)
  } catch (error) {
    return { problem: misuseOf(error) }
  }
}
