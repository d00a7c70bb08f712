import { useMemo } from 'react'
import { equal, minus, roundTo, toText } from '#core/evaluation/arithmetic.ts'
import { Panel } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { type Gain, gainsOf } from '../../arithmetic.ts'
import type { ScenarioInstrument } from '../../contract.ts'
import { type ChangeDraft, type Draft, without } from '../draft.ts'
import { useScenarioWords } from '../words.ts'
import { nextUp } from './steps.ts'

interface Props {
  instrument: ScenarioInstrument
  draft: Draft
  onChange: ChangeDraft
}

const MOST = 10

/** Which questions give most for least, best first. */
export function GainsPanel({ instrument, draft, onChange }: Props) {
  const { w, language } = useScenarioWords()
  const gains = useMemo(() => gainsOf(instrument, draft, draft.efforts), [instrument, draft])
  const labelOf = (code: string) => instrument.questions.find((one) => one.code === code)?.label[language]
  const columns: Column<Gain>[] = [
    {
      key: 'question',
      label: w.question,
      head: true,
      cell: ({ question }) => (
        <>
          <span className="question-code">{question}</span> {labelOf(question)}
        </>
      ),
    },
    { key: 'gain', label: w.gain, cell: (gain) => <GainWords gain={gain} /> },
    {
      key: 'effort',
      label: w.effort,
      cell: (gain) => <EffortChoice gain={gain} draft={draft} onChange={onChange} />,
    },
    {
      key: 'raise',
      label: w.raise,
      cell: ({ question, from, to }) => (
        <button
          type="button"
          className="button"
          aria-label={w.raiseOf(question)}
          onClick={() =>
            onChange(({ base, moves }) => ({
              moves: {
                ...moves,
                [question]: nextUp(moves[question] ?? base[question] ?? '0', minus(to, from)),
              },
            }))
          }
        >
          {w.raise}
        </button>
      ),
    },
  ]
  return (
    <Panel title={w.gains} lead={w.gainsLead}>
      {gains.length === 0 ? (
        <p>{w.noGains}</p>
      ) : (
        <DataTable
          caption={w.gains}
          captionHidden
          columns={columns}
          rows={gains.slice(0, MOST)}
          rowKey={({ question }) => question}
        />
      )}
    </Panel>
  )
}

/** “naik 1 di B06 menambah 0,0286; karena pembulatan 0,03”. */
function GainWords({ gain }: { gain: Gain }) {
  const { w, language } = useScenarioWords()
  const by = decimal(toText(minus(gain.to, gain.from)), language)
  const printed = decimal(toText(roundTo(gain.exact, 4), 2), language)
  return (
    <>
      {w.gainStep(gain.question, by, printed)}
      {equal(gain.exact, gain.shown) ? null : (
        <span className="cell-note">
          {w.gainRounded(decimal(toText(roundTo(gain.shown, 4), 2), language))}
        </span>
      )}
    </>
  )
}

function EffortChoice({ gain, draft, onChange }: { gain: Gain; draft: Draft; onChange: ChangeDraft }) {
  const { w } = useScenarioWords()
  const choose = (effort: number) =>
    onChange(({ efforts }) => ({
      efforts: effort === 1 ? without(efforts, gain.question) : { ...efforts, [gain.question]: effort },
    }))
  return (
    <select
      className="input"
      aria-label={w.effortOf(gain.question)}
      value={draft.efforts[gain.question] ?? 1}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      {[1, 2, 3, 4, 5].map((effort) => (
        <option key={effort} value={effort}>
          {effort}
        </option>
      ))}
    </select>
  )
}
