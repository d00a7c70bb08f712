import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, day, decimal } from '#platform/ui/format.ts'
import { PageLink } from '#platform/ui/language.tsx'
import type { PublicIndicator } from '../../contract.ts'
import { periodName, shownValue } from '../parts/shown.ts'
import { useIndicatorWords } from '../words.ts'
import { usePublicWords } from './words.ts'

type Explained = PublicIndicator['explanation']
type ExplainedDay = Explained['days'][number]

/** From the value down to its days, as nested openings that need no script. */
export function PublicOrigin({ found }: { found: PublicIndicator }) {
  const { w } = usePublicWords()
  return (
    <>
      <Sum of={found.explanation} />
      <Days found={found} />
      <p>{w.proofLead}</p>
      <p>
        <PageLink to={`/segel/${found.region.code}`}>{w.proofLink}</PageLink>
      </p>
    </>
  )
}

function Sum({ of }: { of: Explained }) {
  const { w, language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const lines = [
    ...of.steps.map(({ label, text }) => [label[language], text[language]]),
    ...(of.unrounded === null ? [] : [[shared.asal.unrounded, unrounded(of.unrounded, language)]]),
    [shared.asal.rounding, of.rounding[language]],
    ...(of.words === null
      ? []
      : [[shared.asal.formula, `${of.words[language]} (${shared.one.version(of.version)})`]]),
    ...(of.manualSource === null ? [] : [[w.manualSource, of.manualSource]]),
    ...(of.manualDocuments === null
      ? []
      : [[shared.asal.evidence, w.documents(of.manualDocuments, count(of.manualDocuments, language))]]),
  ]
  return (
    <dl>
      {lines.map(([label, text]) => (
        <div key={label}>
          <dt className="mute">{label}</dt>
          <dd className="number">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

const unrounded = (text: string, language: 'id' | 'en'): string =>
  text
    .split('/')
    .map((part) => decimal(part, language))
    .join(' / ')

function Days({ found }: { found: PublicIndicator }) {
  const { w, language } = usePublicWords()
  const { days } = found.explanation
  if (days.length === 0) return <p>{w.noDays}</p>
  const months = [...new Set(days.map((one) => one.day.slice(0, 7)))].toReversed()
  return (
    <>
      <p>
        <strong>{w.months}</strong>
      </p>
      {months.map((month) => {
        const within = days.filter((one) => one.day.startsWith(month))
        const title = w.monthLine(periodName(month, language), count(within.length, language))
        return (
          <details key={month}>
            <summary>{title}</summary>
            <DayTable title={title} days={within} unit={found.unit} />
          </details>
        )
      })}
    </>
  )
}

function DayTable(props: { title: string; days: readonly ExplainedDay[]; unit: PublicIndicator['unit'] }) {
  const { w, language } = usePublicWords()
  const { w: shared } = useIndicatorWords()
  const plain = (value: string | null) => (value === null ? '–' : decimal(value, language))
  const columns: Column<ExplainedDay>[] = [
    { key: 'day', label: w.day, head: true, cell: (one) => day(one.day, language) },
    { key: 'numerator', label: w.numerator, number: true, cell: ({ numerator }) => plain(numerator) },
    { key: 'denominator', label: w.denominator, number: true, cell: ({ denominator }) => plain(denominator) },
    {
      key: 'value',
      label: shared.one.now,
      number: true,
      cell: ({ value }) => (value === null ? '–' : shownValue(value, props.unit, language)),
    },
  ]
  return (
    <DataTable
      compact
      caption={props.title}
      captionHidden
      columns={columns}
      rows={props.days}
      rowKey={(one) => one.day}
    />
  )
}
