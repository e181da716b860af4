/** What a screen waits for may take long where many tests run at once; what does not come fails all the same. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact')
  configure({ asyncUtilTimeout: 10_000 })
}
