import type { ReactNode } from 'react'

/** A figure that stands alone: what it is, how much, and what it is measured against. */
export function Stat(props: { label: ReactNode; value: ReactNode; note?: ReactNode; main?: boolean }) {
  return (
    <div className={props.main ? 'stat stat--main' : 'stat'}>
      <dt>{props.label}</dt>
      <dd>
        <div className="stat__value number">{props.value}</div>
        {props.note === undefined ? null : <div className="stat__note">{props.note}</div>}
      </dd>
    </div>
  )
}

/** Figures side by side, parted by hairlines. */
export function Stats(props: { children: ReactNode }) {
  return <dl className="stats">{props.children}</dl>
}
