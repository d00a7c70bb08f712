import type { ReactNode } from 'react'
import { useText } from '../language.tsx'

export interface Download {
  label: string
  /** Address as it is, language or not: usually below `/api`. */
  href: string
}

interface FigureProps {
  /** The finding, as a sentence. */
  title: string
  /** What is drawn, in which unit, of which year. */
  subtitle?: string
  children: ReactNode
  /** The same figures as a table. */
  table?: ReactNode
  downloads?: readonly Download[]
  note?: ReactNode
  id?: string
}

/** The frame of every chart: the finding as title, the chart, its table, its downloads. */
export function Figure(props: FigureProps) {
  const { t } = useText()
  const downloads = props.downloads ?? []
  return (
    <figure className="figure" id={props.id}>
      <figcaption>
        <h2>{props.title}</h2>
        {props.subtitle === undefined ? null : <p className="figure__subtitle">{props.subtitle}</p>}
      </figcaption>
      <div className="figure__drawing">{props.children}</div>
      {props.note === undefined ? null : <p className="figure__note">{props.note}</p>}
      <div className="figure__foot">
        {props.table === undefined ? null : (
          <details className="figure__table">
            <summary>{t.viewTable}</summary>
            {props.table}
          </details>
        )}
        <Downloads downloads={downloads} />
      </div>
    </figure>
  )
}

/** Links to the same figures as files. */
export function Downloads({ downloads }: { downloads: readonly Download[] }) {
  const { t } = useText()
  if (downloads.length === 0) return null
  return (
    <ul className="downloads" aria-label={t.download}>
      {downloads.map((download) => (
        <li key={download.href}>
          <a href={download.href} download>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
              <path d="M6 1v7M3 5.5 6 8.5l3-3M1 11h10" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
            {download.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
