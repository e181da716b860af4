/** A scope in a path (`node_modules/@hono`) is no address. */
const ADDRESS = /[^\s<>()[\]"'`,;:/\\@]+@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu

/**
 * The text for the operator's log: mail servers repeat the addresses of people in what they answer. The domain stays: it
 * says whose server it was.
 */
export function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, '…@$1')
}
