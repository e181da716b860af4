/** What a promise resolves to; `none` when it rejects, or takes longer than `withinMs`. */
export async function answerInTime<T>(answer: Promise<T>, withinMs: number): Promise<T | 'none'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'none'>((resolve) => {
    timer = setTimeout(resolve, withinMs, 'none')
  })
  try {
    return await Promise.race([answer, late])
  } catch {
    return 'none'
  } finally {
    clearTimeout(timer)
  }
}
