import { movedTo, without } from './moves.ts'
import { useOrderWords } from './words.ts'

interface OrderActsProps<I> {
  items: readonly I[]
  at: number
  /** What the item is called, for whoever hears the buttons. */
  name: string
  onChange: (items: I[]) => void
}

/** Up, down, away: the order changes by keyboard as well as by pointer. */
export function OrderActs<I>({ items, at, name, onChange }: OrderActsProps<I>) {
  const { w } = useOrderWords()
  return (
    <span className="row-acts">
      <button
        type="button"
        className="link"
        disabled={at === 0}
        aria-label={w.upOf(name)}
        onClick={() => onChange(movedTo(items, at, at - 1))}
      >
        {w.up}
      </button>
      <button
        type="button"
        className="link"
        disabled={at === items.length - 1}
        aria-label={w.downOf(name)}
        onClick={() => onChange(movedTo(items, at, at + 1))}
      >
        {w.down}
      </button>
      <button
        type="button"
        className="link"
        aria-label={w.removeOf(name)}
        onClick={() => onChange(without(items, at))}
      >
        {w.remove}
      </button>
    </span>
  )
}
