/** What these pages are served with, beside their type. `connect` is the one origin that they may talk to. */
export function responseHeaders(
  path: string,
  { nonce, connect }: { nonce: string; connect: string },
): Record<string, string> {
  switch (path) {
    case '/policies/nonces-and-trusted-types.html':
      return {
        'content-security-policy': [
          "default-src 'none'",
          `script-src 'nonce-${nonce}'`,
          `style-src 'nonce-${nonce}'`,
          `connect-src ${connect}`,
          "require-trusted-types-for 'script'",
        ].join('; '),
      }
    case '/policies/no-trusted-types-policy.html':
      return {
        'content-security-policy': [
          "default-src 'none'",
          `script-src 'nonce-${nonce}' 'strict-dynamic'`,
          `connect-src ${connect}`,
          "require-trusted-types-for 'script'",
          "trusted-types 'none'",
          "base-uri 'none'",
        ].join('; '),
      }
    case '/policies/cross-origin-isolated.html':
      return {
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
      }
    case '/policies/sandboxed.html':
      return { 'content-security-policy': 'sandbox allow-scripts' }
    case '/policies/few-permissions.html':
      return {
        'permissions-policy': 'clipboard-write=(), fullscreen=(), unload=(), sync-xhr=(), display-capture=()',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      }
    default:
      return {}
  }
}
