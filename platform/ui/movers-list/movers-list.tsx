import type { DecimalText } from '#platform/schema/schema.ts'
import { lengthOf, signOf } from '../decimal.ts'
import { decimal, signed } from '../format.ts'
import { PageLink, useText } from '../language.tsx'

export interface Mover {
  to: string
  name: string
  change: DecimalText
  value: DecimalText
}

interface MoversListProps {
  title: string
  movers: readonly Mover[]
  /** The largest change of both lists, so that their bars compare. */
  largest: DecimalText
  none: string
}

/** Who rose or fell most; bar, figure and sign say the same, so colour is not needed. */
export function MoversList({ title, movers, largest, none }: MoversListProps) {
  const { language } = useText()
  return (
    <div className="movers">
      <h3>{title}</h3>
      {movers.length === 0 ? <p className="mute">{none}</p> : null}
      <ol>
        {movers.map((mover) => (
          <li key={mover.to}>
            <PageLink to={mover.to}>{mover.name}</PageLink>
            <svg className="movers__drawing" width="100%" height="8" aria-hidden="true" focusable="false">
              <rect
                className={signOf(mover.change) < 0 ? 'movers__fall' : 'movers__rise'}
                width={`${(Math.abs(lengthOf(mover.change) / lengthOf(largest)) * 100).toFixed(1)}%`}
                height="8"
              />
            </svg>
            <span className="movers__change number">{signed(mover.change, language)}</span>
            <span className="movers__value number">{decimal(mover.value, language)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
