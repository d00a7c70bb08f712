import { compareDecimals } from '#platform/ui/decimal.ts'
import { Field } from '#platform/ui/form/form.tsx'
import { decimal } from '#platform/ui/format.ts'
import type { CriterionKind } from '../../contract.ts'
import { type CriterionDraft, newCriterion, newQuestion, type QuestionDraft, weightSum } from './draft.ts'
import { useRoundWords } from './words.ts'

const KINDS: readonly CriterionKind[] = ['score', 'number', 'interview', 'readiness']

interface ListProps<D> {
  drafts: readonly D[]
  onChange: (drafts: D[]) => void
}

const replaced = <D,>(drafts: readonly D[], at: number, patch: Partial<D>): D[] =>
  drafts.map((one, i) => (i === at ? { ...one, ...patch } : one))

/** The criteria of a draft, with the sum of their weights while it is typed. */
export function CriteriaFields({ drafts, onChange }: ListProps<CriterionDraft>) {
  const { w } = useRoundWords()
  return (
    <div>
      {drafts.map((draft, i) => (
        <fieldset key={draft.code} className="criterion">
          <legend>{w.criterionN(i + 1)}</legend>
          <CriterionFields draft={draft} onChange={(patch) => onChange(replaced(drafts, i, patch))} />
          <p>
            <button
              type="button"
              className="link"
              aria-label={w.removeCriterion(i + 1)}
              onClick={() => onChange(drafts.filter((_, at) => at !== i))}
            >
              {w.remove}
            </button>
          </p>
        </fieldset>
      ))}
      <WeightSum drafts={drafts} />
      <p>
        <button type="button" className="button" onClick={() => onChange([...drafts, newCriterion(drafts)])}>
          {w.addCriterion}
        </button>
      </p>
    </div>
  )
}

function WeightSum({ drafts }: { drafts: readonly CriterionDraft[] }) {
  const { w, language } = useRoundWords()
  const sum = weightSum(drafts)
  const isRight = compareDecimals(sum, '100') === 0
  return (
    <p role="status">
      <strong>{w.weightSum(decimal(sum, language))}</strong>
      {isRight ? '' : `, ${w.weightWrong}`}
    </p>
  )
}

interface OneProps<D> {
  draft: D
  onChange: (patch: Partial<D>) => void
}

function CriterionFields({ draft, onChange }: OneProps<CriterionDraft>) {
  const { w } = useRoundWords()
  const line = (key: Exclude<keyof CriterionDraft, 'kind' | 'code'>, label: string, help?: string) => (
    <Line
      name={`${draft.code}-${key}`}
      label={label}
      help={help}
      value={draft[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  )
  return (
    <>
      <div className="criterion__pair">
        {line('nameId', w.nameId)}
        {line('nameEn', w.nameEn)}
        <Field
          name={`${draft.code}-kind`}
          label={w.kind}
          control={(wiring) => (
            <select
              {...wiring}
              className="input input--long"
              value={draft.kind}
              onChange={(event) => onChange({ kind: event.currentTarget.value as CriterionKind })}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {w.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        />
        {line('weight', w.weight)}
        {line('knockOut', w.knockOut, w.knockOutHelp)}
        {draft.kind === 'number' ? line('thresholds', w.thresholds, w.thresholdsHelp) : null}
        {draft.kind === 'number' ? line('unit', w.unit) : null}
      </div>
      {line('guideId', w.guide)}
    </>
  )
}

/** The questions of a draft. */
export function QuestionFields({ drafts, onChange }: ListProps<QuestionDraft>) {
  const { w } = useRoundWords()
  return (
    <div>
      {drafts.map((draft, i) => (
        <fieldset key={draft.code} className="criterion">
          <legend>{w.questionN(i + 1)}</legend>
          <QuestionLines draft={draft} onChange={(patch) => onChange(replaced(drafts, i, patch))} />
          <p>
            <button
              type="button"
              className="link"
              aria-label={`${w.remove} ${w.questionN(i + 1)}`}
              onClick={() => onChange(drafts.filter((_, at) => at !== i))}
            >
              {w.remove}
            </button>
          </p>
        </fieldset>
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange([...drafts, newQuestion(drafts)])}>
          {w.addQuestion}
        </button>
      </p>
    </div>
  )
}

function QuestionLines({ draft, onChange }: OneProps<QuestionDraft>) {
  const { w } = useRoundWords()
  const lines = [
    ['topicId', w.topicId],
    ['topicEn', w.topicEn],
    ['textId', w.textId],
    ['textEn', w.textEn],
  ] as const
  return (
    <div className="criterion__pair">
      {lines.map(([key, label]) => (
        <Line
          key={key}
          name={`${draft.code}-${key}`}
          label={label}
          value={draft[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
    </div>
  )
}

interface LineProps {
  name: string
  label: string
  help?: string | undefined
  value: string
  onChange: (value: string) => void
}

function Line({ name, label, help, value, onChange }: LineProps) {
  return (
    <Field
      name={name}
      label={label}
      {...(help === undefined ? {} : { help })}
      control={(wiring) => (
        <input
          {...wiring}
          className="input input--long"
          type="text"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    />
  )
}
