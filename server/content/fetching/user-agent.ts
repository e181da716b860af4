/** The product token that a robots.txt may name. */
export const ROBOT_NAME = 'GuichetBot'

/** Who reads, and where its owner can be found: `GuichetBot/1.2.0 (+https://help.example.com)`. */
export function guichetUserAgent(version: string, publicUrl?: string): string {
  return publicUrl === undefined ? `${ROBOT_NAME}/${version}` : `${ROBOT_NAME}/${version} (+${publicUrl})`
}
