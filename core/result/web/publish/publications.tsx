import { useEffect } from 'react'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { day, wib } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import { ListPublications, type PublicationProgress } from '../../contract.ts'
import { useFigures } from '../figures.tsx'
import { useResultWords } from '../words.ts'

type Print = PublicationProgress['prints'][number]

/** While reports are being printed the list asks again this often. */
const LOOK_MS = 3000

/** Publications of a year and the printing of their reports; may be left and come back to. */
export function Publications({ year }: { year: number }) {
  const { w } = useResultWords()
  const found = useEndpoint(ListPublications, { year })
  const waits = found.data?.some(({ prints }) => prints.some(({ madeAt }) => madeAt === null)) ?? false
  const { refetch } = found
  useEffect(() => {
    if (!waits) return
    const timer = setInterval(() => void refetch(), LOOK_MS)
    return () => clearInterval(timer)
  }, [waits, refetch])
  return (
    <Panel title={w.publications}>
      <Answer of={found} lines={3}>
        {(all) =>
          all.length === 0 ? (
            <p>{w.publicationsNone}</p>
          ) : (
            <div className="stack">
              {all.map((one) => (
                <Letter key={one.no} publication={one} year={year} />
              ))}
            </div>
          )
        }
      </Answer>
    </Panel>
  )
}

function Letter({ publication, year }: { publication: PublicationProgress; year: number }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const { prints, kind, reason, letterNumber, letterDate } = publication
  const done = prints.filter(({ madeAt }) => madeAt !== null).length
  const label = w.printsDone(f.number(done), f.number(prints.length))
  return (
    <section className="stack">
      <h3>
        {kind === 'correction' ? `${w.corrections}: ` : ''}
        {w.publicationLine(letterNumber, day(letterDate, language))}
      </h3>
      {reason === null ? null : (
        <p>
          {w.reason}: {reason}
        </p>
      )}
      <p>
        <progress max={prints.length} value={done} aria-label={label} /> {label}.{' '}
        {done < prints.length ? w.printsNote : ''}
      </p>
      <PrintTable prints={prints} year={year} caption={letterNumber} />
    </section>
  )
}

function PrintTable(props: { prints: readonly Print[]; year: number; caption: string }) {
  const { w, language } = useResultWords()
  const f = useFigures()
  const columns: Column<Print>[] = [
    {
      key: 'region',
      label: w.region,
      head: true,
      cell: ({ region }) => <PageLink to={`/daerah/${region.code}/${props.year}`}>{region.name}</PageLink>,
    },
    { key: 'final', label: w.final, number: true, cell: ({ final }) => f.score(final) },
    {
      key: 'code',
      label: w.code,
      cell: ({ code }) => <PageLink to={`/verifikasi/${code}`}>{code}</PageLink>,
    },
    {
      key: 'state',
      label: w.report,
      cell: ({ madeAt, region, version }) =>
        madeAt === null ? (
          <span className="tag">{w.waiting}</span>
        ) : (
          <a href={`/api/v1/regions/${region.code}/results/${props.year}/versions/${version}/report.pdf`}>
            {w.printed} {wib(madeAt, language)}
          </a>
        ),
    },
  ]
  return (
    <DataTable
      caption={props.caption}
      captionHidden
      columns={columns}
      rows={props.prints}
      rowKey={({ code }) => code}
    />
  )
}
