import { type ComponentType, createContext, type ReactNode, useContext, useEffect } from 'react'
import type { Bilingual } from '#platform/schema/schema.ts'
import { usePlace } from './place.tsx'

/**
 * A piece of the command centre's wall that a module brings along. It fills the tile it is given without scrolling, in
 * lengths of `em` and the colour roles of tokens.css (the wall is dark, the desk is not), reads its own figures and
 * keeps them fresh by `useLive`. Nothing of a person is on it.
 */
export interface WallPanel {
  /** `<module>.<what>`; layouts name panels by it, so it never changes. */
  key: `${string}.${string}`
  title: Bilingual
  /** Whoever holds it in the region sees the panel. */
  permission: string
  /** `tile` is one cell of the wall's four by three, `wide` two beside each other, `large` two by two. */
  size: 'tile' | 'wide' | 'large'
  /** Made by `lasting`, so that it comes when it is first shown, and comes back after a loss of the server. */
  Panel: ComponentType
}

const PanelsContext = createContext<readonly WallPanel[]>([])

/** Makes the panels of every module known to the wall. */
export function WallPanelsProvider(props: { panels: readonly WallPanel[]; children: ReactNode }) {
  return <PanelsContext value={props.panels}>{props.children}</PanelsContext>
}

/** The panels that the reader may see in the region of the screen. */
export function useWallPanels(): readonly WallPanel[] {
  const { permissions } = usePlace()
  return useContext(PanelsContext).filter((one) => permissions.has(one.permission))
}

interface WallFigureProps {
  /** As it is read: `1.261`, `3,29`. */
  value: string
  unit?: string
  /** Left out where the title of the panel says it already. */
  label?: string
  /** Says in words what the tone says in colour. */
  note?: string
  tone?: 'good' | 'near' | 'bad'
}

/** One big figure of a panel, with what it counts. */
export function WallFigure({ value, unit, label, note, tone }: WallFigureProps) {
  return (
    <div className={`wall-figure${tone === undefined ? '' : ` wall-figure--${tone}`}`}>
      {label === undefined ? null : <p className="wall-figure__label">{label}</p>}
      <p className="wall-figure__value">
        {value}
        {unit === undefined ? null : <span className="wall-figure__unit"> {unit}</span>}
      </p>
      {note === undefined ? null : <p className="wall-figure__note">{note}</p>}
    </div>
  )
}

/** Takes the frame of the workspace away while a screen that needs the whole window is drawn. */
export function useWholeWindow(): void {
  useEffect(() => {
    const { classList } = document.documentElement
    classList.add('whole-window')
    return () => classList.remove('whole-window')
  }, [])
}
