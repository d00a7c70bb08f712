/** How many of how many, as a bar; the words beside it say the same. */
export function ProgressBar({ label, done, of }: { label: string; done: number; of: number }) {
  return <progress className="progress" aria-label={label} value={done} max={Math.max(of, 1)} />
}
