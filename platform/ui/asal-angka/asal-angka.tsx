import type { ReactNode } from 'react'
import { useText } from '../language.tsx'

interface AsalAngkaProps {
  /** The figure as it stands in the text. */
  value: ReactNode
  /** What the figure is: `Nilai akhir Kab. Malang 2023`. Names the button and heads the panel. */
  label: string
  /** The panel opens on its own where a link ends in `#id`. */
  id: string
  /** From the figure down to its parents, the actual sum first. */
  children: ReactNode
  /** Where scripts run, whoever draws the figure may hold it open, for example by the address. */
  open?: boolean
  onToggle?: (open: boolean) => void
}

/**
 * Where this number comes from: a figure with a quiet dotted underline that opens a panel at the side.
 * A plain `details`, so it works without JavaScript; the way back and the ground behind the panel are
 * drawn by the summary itself and close it.
 */
export function AsalAngka({ value, label, id, children, open, onToggle }: AsalAngkaProps) {
  const { language, t } = useText()
  const action = language === 'id' ? 'asal angka' : 'where this number comes from'
  return (
    <details
      className="asal"
      name="asal"
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
      onKeyDown={onToggle && ((event) => event.key === 'Escape' && onToggle(false))}
    >
      <summary data-close={t.close}>
        <span className="asal__figure">{value}</span>
        <span className="visually-hidden">
          , {label}, {action}
        </span>
      </summary>
      <div className="asal__panel">
        <p className="asal__kicker" id={id}>
          {language === 'id' ? 'Asal angka' : 'Where this number comes from'}
        </p>
        <p className="asal__title">{label}</p>
        <div className="asal__body">{children}</div>
      </div>
    </details>
  )
}
