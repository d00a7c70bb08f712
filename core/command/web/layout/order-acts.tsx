import { useCommandWords } from '../words.ts'
import { movedTo, without } from './moves.ts'

interface OrderActsProps<I> {
  items: readonly I[]
  at: number
  /** What the item is called, for whoever hears the buttons. */
  name: string
  onChange: (items: I[]) => void
}

/** Up, down, away: the order changes by keyboard as well as by pointer. */
export function OrderActs<I>({ items, at, name, onChange }: OrderActsProps<I>) {
  const { w } = useCommandWords()
  return (
    <span className="row-acts">
      <button
        type="button"
        className="link"
        disabled={at === 0}
        aria-label={w.layout.upOf(name)}
        onClick={() => onChange(movedTo(items, at, at - 1))}
      >
        {w.layout.up}
      </button>
      <button
        type="button"
        className="link"
        disabled={at === items.length - 1}
        aria-label={w.layout.downOf(name)}
        onClick={() => onChange(movedTo(items, at, at + 1))}
      >
        {w.layout.down}
      </button>
      <button
        type="button"
        className="link"
        aria-label={w.layout.removeOf(name)}
        onClick={() => onChange(without(items, at))}
      >
        {w.layout.remove}
      </button>
    </span>
  )
}
