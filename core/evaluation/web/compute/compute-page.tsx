import { count, decimal } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/language.tsx'
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
    if (chosen === undefined) return { instrument: undefined, outcome: undefined }
    const scores = scoresInAddress(chosen, query)
    const given = Object.keys(scores).length > 0
    return {
      instrument: read(GetInstrument, { code: chosen.code }),
      outcome: given
        ? attempt(ComputeScore, { instrument: chosen.code, scores, ...regionIn(query) })
        : undefined,
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
    />
  ),
})

interface ComputeProps {
  instruments: readonly InstrumentSummary[]
  instrument: Instrument | undefined
  outcome: Attempt<Computation> | undefined
  /** What was typed, from the address or the posted form. */
  fields: Record<string, string>
}

function Compute({ instruments, instrument, outcome, fields }: ComputeProps) {
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
      {result === undefined ? null : <ComputeResult result={result} shareable={way === 'components'} />}
      <InstrumentForm instruments={instruments} chosen={instrument} way={way} />
      <div>
        <Ways instrument={instrument} way={way} />
        <Form instrument={instrument} way={way} outcome={outcome} fields={fields} />
      </div>
    </Parts>
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

function Form(
  props: Omit<ComputeProps, 'instruments' | 'instrument'> & { instrument: Instrument; way: Way },
) {
  const { instrument, outcome, fields } = props
  const problem = outcome?.problem
  if (props.way === 'components')
    return <ComponentForm instrument={instrument} fields={fields} problem={problem} />
  if (props.way === 'questions')
    return <QuestionForm instrument={instrument} fields={fields} problem={problem} />
  return <FileForm instrument={instrument} fields={fields} problem={problem} />
}
