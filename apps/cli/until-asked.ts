/** Waits for SIGINT or SIGTERM; a second one ends the process at once. */
export const untilAsked = (): Promise<void> =>
  new Promise((resolve) => {
    let asked = false
    const onSignal = (): void => {
      if (asked) process.exit(130)
      asked = true
      resolve()
    }
    process.on('SIGINT', onSignal)
    process.on('SIGTERM', onSignal)
  })
