// biome-ignore format: a table reads better in rows
const CHARACTERS = new Map(Object.entries({
  slight_smile: '🙂', smile: '😄', smiley: '😃', grinning: '😀', grin: '😁', wink: '😉', blush: '😊', laughing: '😆',
  joy: '😂', rofl: '🤣', sweat_smile: '😅', sunglasses: '😎', upside_down_face: '🙃', thinking: '🤔', confused: '😕',
  slight_frown: '🙁', frowning: '😦', disappointed: '😞', cry: '😢', sob: '😭', scream: '😱', heart: '❤️', '+1': '👍',
  '-1': '👎', clap: '👏', raised_hands: '🙌', pray: '🙏', wave: '👋', ok_hand: '👌', muscle: '💪', tada: '🎉', rocket: '🚀',
  fire: '🔥', star: '⭐', sparkles: '✨', bulb: '💡', warning: '⚠️', x: '❌', white_check_mark: '✅', heavy_check_mark: '✔️',
  information_source: 'ℹ️', point_right: '👉', point_down: '👇', point_up: '☝️', eyes: '👀', bug: '🐛', memo: '📝',
  arrow_right: '➡️', question: '❓', exclamation: '❗', lock: '🔒', key: '🔑', wrench: '🔧', gear: '⚙️',
}))

/** The character of an emoji that Discourse shows as a picture; its name between colons when it is a rare one. */
export function emojiCharacter(name: string): string {
  const plain = name.replace(/^:|:$/g, '').replace(/:t\d$/, '')
  return CHARACTERS.get(plain) ?? `:${plain}:`
}
