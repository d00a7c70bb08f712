import { useEffect, useId, useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import type { Bilingual } from '#platform/schema/schema.ts'
import { type MeasureWords, PreviewFormula } from '../../contract.ts'
import { useIndicatorWords } from '../words.ts'
import {
  type DimensionName,
  type FormulaDraft,
  formulaOf,
  isTimed,
  KINDS,
  type Kind,
  SCALES,
  type TermDraft,
} from './draft.ts'
import { useDefineWords } from './words.ts'

interface BuilderProps {
  draft: FormulaDraft
  measures: readonly MeasureWords[]
  onChange: (draft: FormulaDraft) => void
}

/** A formula put together from declared measures, said as a sentence while it is built. */
export function FormulaBuilder({ draft, measures, onChange }: BuilderProps) {
  const { w } = useDefineWords()
  const change = (more: Partial<FormulaDraft>) => onChange({ ...draft, ...more })
  return (
    <fieldset className="lines">
      <legend>{w.formula}</legend>
      <Choice
        label={w.kind}
        value={draft.kind}
        choices={KINDS.map((kind) => [kind, w.kinds[kind]])}
        onChange={(kind) => change({ kind: kind as Kind })}
      />
      <Term label={w.of} term={draft.of} measures={measures} onChange={(of) => change({ of })} />
      {draft.kind === 'ratio' ? (
        <>
          <Term label={w.over} term={draft.over} measures={measures} onChange={(over) => change({ over })} />
          <label className="check">
            <input
              type="checkbox"
              checked={draft.sums}
              onChange={(event) => change({ sums: event.currentTarget.checked })}
            />{' '}
            {w.sums}
          </label>
        </>
      ) : null}
      {draft.kind === 'share' ? (
        <Whole
          label={isTimed(draft.of.measure, measures) ? w.withinSeconds : w.within}
          value={draft.within}
          onChange={(within) => change({ within })}
        />
      ) : null}
      {draft.kind === 'percentile' ? (
        <Whole label={w.percent} value={draft.percent} onChange={(percent) => change({ percent })} />
      ) : null}
      {draft.kind === 'count' ? null : <Scale draft={draft} onChange={(scale) => change({ scale })} />}
      <Sentence draft={draft} measures={measures} />
    </fieldset>
  )
}

function Scale({ draft, onChange }: { draft: FormulaDraft; onChange: (scale: string) => void }) {
  const { w } = useDefineWords()
  const known: [string, string][] = [
    ['', w.scales.none],
    [SCALES.seconds, w.scales.seconds],
    [SCALES.minutes, w.scales.minutes],
    [SCALES.percent, w.scales.percent],
  ]
  const isKnown = known.some(([value]) => value === draft.scale)
  const choices = isKnown ? known : [...known, [draft.scale, draft.scale] as [string, string]]
  return <Choice label={w.scale} value={draft.scale} choices={choices} onChange={onChange} />
}

interface TermProps {
  label: string
  term: TermDraft
  measures: readonly MeasureWords[]
  onChange: (term: TermDraft) => void
}

function Term({ label, term, measures, onChange }: TermProps) {
  const { w } = useDefineWords()
  const { w: shared, language } = useIndicatorWords()
  const members = measures.find(({ name }) => name === term.measure)?.members ?? []
  return (
    <div className="indicator-pair">
      <Choice
        label={label}
        value={term.measure}
        choices={[
          ['', w.chooseMeasure],
          ...measures.map((one) => [one.name, one.label[language]] as [string, string]),
        ]}
        onChange={(measure) => onChange({ measure, dimension: '', members: [] })}
      />
      {members.length === 0 ? null : (
        <Choice
          label={w.only(label)}
          value={term.dimension}
          choices={[
            ['', w.everything],
            ...members.map(({ dimension }) => [dimension, shared.dimensions[dimension]] as [string, string]),
          ]}
          onChange={(dimension) =>
            onChange({ ...term, dimension: dimension as DimensionName | '', members: [] })
          }
        />
      )}
      <Members term={term} members={members} onChange={onChange} />
    </div>
  )
}

function Members(props: {
  term: TermDraft
  members: MeasureWords['members']
  onChange: TermProps['onChange']
}) {
  const { w: shared } = useIndicatorWords()
  const { term, onChange } = props
  const offered = props.members.find(({ dimension }) => dimension === term.dimension)
  if (offered === undefined) return null
  const all = [...new Set([...offered.members, ...term.members])]
  const toggle = (member: string) =>
    onChange({
      ...term,
      members: term.members.includes(member)
        ? term.members.filter((one) => one !== member)
        : [...term.members, member],
    })
  return (
    <fieldset className="checks">
      <legend>{shared.dimensions[offered.dimension]}</legend>
      {all.map((member) => (
        <label key={member} className="check">
          <input type="checkbox" checked={term.members.includes(member)} onChange={() => toggle(member)} />{' '}
          {member}
        </label>
      ))}
    </fieldset>
  )
}

/** Waits until the hand rests before it asks the server for the sentence. */
const REST_MS = 400

function Sentence({ draft, measures }: Omit<BuilderProps, 'onChange'>) {
  const { w, language } = useDefineWords()
  const formula = formulaOf(draft, measures)
  const asked = JSON.stringify(formula)
  const { said, act } = useSentence(asked)
  return (
    <div className="formula-words" role="status">
      {formula === undefined ? w.incomplete : (said?.[language] ?? w.reading)}
      {act.problem === undefined || formula === undefined ? null : <ProblemNote problem={act.problem} />}
    </div>
  )
}

function useSentence(asked: string | undefined) {
  const [said, setSaid] = useState<{ asked: string; words: Bilingual }>()
  const act = useAct(PreviewFormula)
  const { run } = act
  // biome-ignore lint/correctness/useExhaustiveDependencies: the act is made anew at each drawing
  useEffect(() => {
    if (asked === undefined) return
    const timer = setTimeout(() => {
      void run({ formula: JSON.parse(asked) }).then(
        (reply) => reply && setSaid({ asked, words: reply.words }),
      )
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [asked])
  return { said: said?.asked === asked ? said?.words : undefined, act }
}

interface ControlProps {
  label: string
  value: string
  onChange: (value: string) => void
}

function Choice({
  label,
  value,
  choices,
  onChange,
}: ControlProps & { choices: readonly [string, string][] }) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input input--long"
        value={value}
        onChange={(e) => onChange(e.currentTarget.value)}
      >
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function Whole({ label, value, onChange }: ControlProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input input--short"
        inputMode="numeric"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
