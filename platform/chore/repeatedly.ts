/**
 * Does something now and then again and again, never twice at a time: a turn that falls into a longer run is left
 * out.
 *
 * @param act its failures are told to `onError` and end nothing
 * @returns `stop`, which ends after the run in hand
 */
export function repeatedly(
  everyMs: number,
  act: () => Promise<unknown>,
  onError: (error: unknown) => void,
): { stop: () => Promise<void> } {
  let running: Promise<void> | undefined
  const turn = (): void => {
    running ??= act()
      .then(() => undefined, onError)
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(turn, everyMs)
  timer.unref()
  turn()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
