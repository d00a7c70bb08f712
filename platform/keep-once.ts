/** Keeps what was read well; a failed reading is tried again. */
export function keepOnce<R>(read: () => Promise<R>): () => Promise<R> {
  let kept: Promise<R> | undefined
  return () => {
    kept ??= read().catch((cause: unknown) => {
      kept = undefined
      throw cause
    })
    return kept
  }
}
