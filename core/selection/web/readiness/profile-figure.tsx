import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { compareDecimals } from '#platform/ui/decimal.ts'
import { Figure } from '#platform/ui/figure/figure.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { ElementProfile, Rating, ReadinessProfile } from '../../contract.ts'
import { useReadinessWords } from './words.ts'

const RATINGS: readonly Rating[] = ['good', 'moderate', 'poor']

/** How an assessment stands by element: bars of good, moderate and poor items, with the same as a table. */
export function ProfileFigure({ profile }: { profile: ReadinessProfile }) {
  const { w, language } = useReadinessWords()
  const { elements, index } = profile
  const strongest = strongestOf(elements)
  const title =
    strongest?.index == null
      ? w.profileEmpty
      : w.profileFinding(strongest.name[language], decimal(strongest.index, language))
  return (
    <Figure
      title={title}
      subtitle={index === null ? w.profile : `${w.overall} ${decimal(index, language)}`}
      note={w.howReckoned}
      table={<ProfileTable elements={elements} />}
    >
      <Key />
      <ul className="readiness">
        {elements.map((element) => (
          <li key={element.element}>
            <span className="readiness__name">{element.name[language]}</span>
            <Stack element={element} />
            <span className="readiness__index number">
              {element.index === null ? '–' : decimal(element.index, language)}
            </span>
          </li>
        ))}
      </ul>
    </Figure>
  )
}

const strongestOf = (elements: readonly ElementProfile[]): ElementProfile | undefined =>
  [...elements]
    .filter(({ index }) => index !== null)
    .sort((a, b) => compareDecimals(b.index ?? '0', a.index ?? '0'))[0]

/** Lengths are shares of the items; what is not rated stays empty. */
function Stack({ element }: { element: ElementProfile }) {
  const { w } = useReadinessWords()
  const all = element.good + element.moderate + element.poor + element.unrated
  const starts = [0, element.good, element.good + element.moderate]
  const label = [
    ...RATINGS.map((rating) => `${w.ratings[rating]} ${element[rating]}`),
    `${w.unrated} ${element.unrated}`,
  ]
  return (
    <svg className="readiness__bar" width="100%" height="18" role="img" aria-label={label.join(', ')}>
      <rect className="readiness__ground" width="100%" height="18" />
      {RATINGS.map((rating, i) => (
        <rect
          key={rating}
          className={`readiness__${rating}`}
          x={`${((starts[i] ?? 0) / all) * 100}%`}
          width={`${(element[rating] / all) * 100}%`}
          height="18"
        />
      ))}
    </svg>
  )
}

function Key() {
  const { w } = useReadinessWords()
  return (
    <ul className="readiness__key" aria-hidden="true">
      {RATINGS.map((rating) => (
        <li key={rating}>
          <svg width="14" height="14" aria-hidden="true">
            <rect className={`readiness__${rating}`} width="14" height="14" />
          </svg>
          {w.ratings[rating]}
        </li>
      ))}
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <rect className="readiness__ground" width="14" height="14" />
        </svg>
        {w.unrated}
      </li>
    </ul>
  )
}

function ProfileTable({ elements }: { elements: readonly ElementProfile[] }) {
  const { w, language } = useReadinessWords()
  const numbers = [...RATINGS, 'unrated'] as const
  const columns: Column<ElementProfile>[] = [
    { key: 'element', label: w.element, head: true, cell: ({ name }) => name[language] },
    ...numbers.map(
      (key): Column<ElementProfile> => ({
        key,
        label: key === 'unrated' ? w.unrated : w.ratings[key],
        number: true,
        cell: (row) => row[key],
      }),
    ),
    {
      key: 'index',
      label: w.index,
      number: true,
      cell: ({ index }) => (index === null ? '–' : decimal(index, language)),
    },
  ]
  return (
    <DataTable
      caption={w.profile}
      captionHidden
      compact
      columns={columns}
      rows={elements}
      rowKey={(r) => r.element}
    />
  )
}
