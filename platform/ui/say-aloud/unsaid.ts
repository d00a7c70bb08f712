/** What is to be said now: those whose key is new, the oldest first; keys that left the page are forgotten. */
export function unsaid<S extends { key: string }>(
  shown: readonly S[],
  said: ReadonlySet<string>,
): { fresh: S[]; known: Set<string> } {
  return {
    // Pages show the newest first; people hear them in the order they were called.
    fresh: shown.filter(({ key }) => !said.has(key)).reverse(),
    known: new Set(shown.map(({ key }) => key)),
  }
}
