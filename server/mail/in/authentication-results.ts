/**
 * Whether another mail server saw the domain of an address vouched for, as it says in its Authentication-Results header
 * (RFC 8601). Only the first header of the stated server counts: the server puts its own on top, and must take out those
 * that come from outside under its name (§5).
 *
 * @param values of the Authentication-Results headers, the topmost first
 */
export function vouchedByTrustedServer(values: string[], authservId: string, address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  for (const value of values) {
    const [server = '', ...results] = withoutComments(value).split(';')
    if (server.trim().split(/\s/)[0]?.toLowerCase() !== authservId.toLowerCase()) continue
    return results.some((result) => vouches(result.trim().toLowerCase(), domain))
  }
  return false
}

/** `dmarc=pass header.from=customer.example`, or DKIM or SPF for the very domain where there is no DMARC result. */
function vouches(result: string, domain: string): boolean {
  const [verdict, ...properties] = result.split(/\s+/)
  const stated = (name: string) =>
    properties.some((property) => {
      const [key, value = ''] = property.split('=')
      return key === name && value.replace(/^"|"$/g, '').split('@').at(-1) === domain
    })
  if (verdict === 'dmarc=pass') return stated('header.from')
  if (verdict === 'dkim=pass') return stated('header.d')
  return verdict === 'spf=pass' && stated('smtp.mailfrom')
}

function withoutComments(value: string): string {
  let depth = 0
  let text = ''
  for (const character of value) {
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) text += character
  }
  return text
}
