import type { Language } from '#platform/ui/language.tsx'
import type { Cohort, CohortFigure, FigureKind } from '../../contract.ts'

/** The values that sources give for one kind, each with who says so; several where they disagree. */
export function FigureCell(props: { cohort: Cohort; kind: FigureKind; language: Language }) {
  const found = props.cohort.figures.filter(({ kind }) => kind === props.kind)
  if (found.length === 0) return '–'
  return (
    <>
      {found.map((figure) => (
        <div key={figure.value.id}>
          {figure.value[props.language]} <Sources of={figure} language={props.language} />
        </div>
      ))}
    </>
  )
}

function Sources({ of, language }: { of: CohortFigure; language: Language }) {
  return (
    <span className="cell-note">
      {of.sources.map((source, i) => (
        <span key={source.id}>
          {i === 0 ? '' : '; '}
          {source.url === undefined ? source[language] : <a href={source.url}>{source[language]}</a>}
        </span>
      ))}
    </span>
  )
}

/** How a list is known, in words; a status that is not known here says itself. */
export const statusWords = (statuses: Readonly<Record<string, string>>, status: string): string =>
  statuses[status] ?? status
