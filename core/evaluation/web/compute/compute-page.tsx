import { count, decimal } from '#platform/ui/format.ts'
import { type Language, PageLink } from '#platform/ui/language.tsx'
import { Masthead, Parts } from '#platform/ui/layout/layout.tsx'
import { ProblemNotice } from '#platform/ui/notice/notice.tsx'
import { type Attempt, attempt, page, read, submission } from '#platform/ui/page.ts'
import { Tabs } from '#platform/ui/tabs/tabs.tsx'
import {
  type Computation,
  ComputeScore,
  ComputeScoreFromFile,
  GetInstrument,
  type Instrument,
  type InstrumentSummary,
  ListInstruments,
  NationalResults,
  type ResultRow,
} from '../../contract.ts'
import { useWords, wordsIn } from '../words.ts'
import { ComponentForm } from './component-form.tsx'
import { FileForm } from './file-form.tsx'
import { InstrumentForm } from './instrument-form.tsx'
import { QuestionForm } from './question-form.tsx'
import {
  chosenOf,
  regionIn,
  scoresInAddress,
  scoresInForm,
  takesComponents,
  type Way,
  wayAddress,
  wayOf,
} from './request.ts'
import { ComputeResult } from './result.tsx'

/** `/hitung`: score with any instrument; component scores live in the address, the rest is posted. */
export const computePage = page({
  path: '/hitung',
  reads: () => ({ instruments: read(ListInstruments, {}) }),
  furtherReads: ({ instruments }, { query }) => {
    const chosen = chosenOf(instruments, query)
    if (chosen === undefined) return { instrument: undefined, outcome: undefined, table: undefined }
    const scores = scoresInAddress(chosen, query)
    const given = Object.keys(scores).length > 0
    return {
      instrument: read(GetInstrument, { code: chosen.code }),
      outcome: given
        ? attempt(ComputeScore, { instrument: chosen.code, scores, ...regionIn(query) })
        : undefined,
      table: chosen.year === null ? undefined : attempt(NationalResults, { year: chosen.year }),
    }
  },
  submit: (fields) =>
    fields.by === 'file'
      ? submission(ComputeScoreFromFile, { instrument: fields.instrument ?? '', ...regionIn(fields) })
      : submission(ComputeScore, {
          instrument: fields.instrument ?? '',
          scores: scoresInForm(fields),
          ...regionIn(fields),
        }),
  title: (_data, ctx) => wordsIn(ctx.language).compute.title,
  description: (_data, ctx) => wordsIn(ctx.language).compute.description,
  status: ({ outcome }) => outcome?.problem?.status ?? 200,
  body: (data, ctx) => (
    <Compute
      instruments={data.instruments}
      instrument={data.instrument}
      outcome={(data.submitted?.outcome as Attempt<Computation> | undefined) ?? data.outcome}
      fields={data.submitted?.fields ?? ctx.query}
      rows={data.table?.reply?.rows ?? []}
    />
  ),
})

interface ComputeProps {
  instruments: readonly InstrumentSummary[]
  instrument: Instrument | undefined
  outcome: Attempt<Computation> | undefined
  /** What was typed, from the address or the posted form. */
  fields: Record<string, string>
  /** Published results of the instrument's year, to take an example from. */
  rows: readonly ResultRow[]
}

function Compute({ instruments, instrument, outcome, fields, rows }: ComputeProps) {
  const { w, language } = useWords()
  if (instrument === undefined) return <Masthead title={w.compute.title} />
  const way = wayOf(instrument, fields)
  const result = outcome?.reply
  return (
    <Parts>
      <Masthead
        eyebrow={result === undefined ? undefined : result.instrument.name[language]}
        title={result === undefined ? w.compute.title : findingOf(result, language)}
        lead={result === undefined ? <p>{w.compute.lead}</p> : undefined}
      />
      {outcome?.problem === undefined ? null : <ProblemNotice problem={outcome.problem} />}
      <div className="beside">
        <div className="beside__second">
          {result === undefined ? (
            <Example instrument={instrument} rows={rows} />
          ) : (
            <ComputeResult result={result} shareable={way === 'components'} />
          )}
        </div>
        <div className="beside__first">
          <InstrumentForm instruments={instruments} chosen={instrument} way={way} />
          <Ways instrument={instrument} way={way} />
          <Form instrument={instrument} way={way} outcome={outcome} fields={fields} />
        </div>
      </div>
    </Parts>
  )
}

/** The way with the scores of the first region on the instrument's own track, so that a stranger can try. */
function Example({ instrument, rows }: { instrument: InstrumentSummary; rows: readonly ResultRow[] }) {
  const { w } = useWords()
  const row = rows.find(({ track }) => track === instrument.track)
  if (row === undefined) return null
  const scores = row.components.flatMap(({ component, score }) =>
    score === null ? [] : [[component, score]],
  )
  const query = new URLSearchParams([['instrument', instrument.code], ...scores] as [string, string][])
  return (
    <p className="small">
      <PageLink to={`/hitung?${query}`}>{w.compute.example(row.name)}</PageLink>
    </p>
  )
}

function findingOf(result: Computation, language: Language): string {
  const w = wordsIn(language).compute
  const final = w.result(decimal(result.sum.final, language))
  const { rank, instrument } = result
  if (rank === null || instrument.year === null) return final
  return `${final}; ${w.resultRank(count(rank.place, language), count(rank.of, language), instrument.year)}`
}

function Ways({ instrument, way }: { instrument: InstrumentSummary; way: Way }) {
  const { w } = useWords()
  const ways: { way: Way; label: string }[] = [
    { way: 'components', label: w.compute.byComponents },
    { way: 'questions', label: w.compute.byQuestions },
    { way: 'file', label: w.compute.byFile },
  ]
  return (
    <Tabs
      label={w.compute.ways}
      tabs={ways
        .filter((one) => one.way !== 'components' || takesComponents(instrument))
        .map((one) => ({
          to: wayAddress(instrument.code, one.way),
          label: one.label,
          current: one.way === way,
        }))}
    />
  )
}

function Form(props: Pick<ComputeProps, 'outcome' | 'fields'> & { instrument: Instrument; way: Way }) {
  const { instrument, outcome, fields } = props
  const problem = outcome?.problem
  if (props.way === 'components')
    return <ComponentForm instrument={instrument} fields={fields} problem={problem} />
  if (props.way === 'questions')
    return <QuestionForm instrument={instrument} fields={fields} problem={problem} />
  return <FileForm instrument={instrument} fields={fields} problem={problem} />
}
