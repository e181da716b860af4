/** What browsers call every picture from the clipboard. */
const NAMELESS = /^image\.(\w+)$/

/**
 * Files as they come from the clipboard, with names that tell them apart: "screenshot-2026-11-22-14.03.05.png", by the
 * person's own clock.
 */
export function pastedFiles(files: Iterable<File>, now: Date = new Date()): File[] {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')
  return Array.from(files, (file) => {
    const ending = NAMELESS.exec(file.name)?.[1]
    return ending ? new File([file], `screenshot-${day}-${time}.${ending}`, { type: file.type }) : file
  })
}
