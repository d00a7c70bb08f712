/** How much of a whole is done; the figures stand beside it in words. */
export function ProgressBar({ done, of }: { done: number; of: number }) {
  const share = of === 0 ? 0 : Math.min(100, (100 * done) / of)
  return (
    <svg className="progress-bar" width="100%" height="6" aria-hidden="true" focusable="false">
      <rect className="progress-bar__whole" width="100%" height="6" rx="3" />
      <rect className="progress-bar__done" width={`${share}%`} height="6" rx="3" />
    </svg>
  )
}
