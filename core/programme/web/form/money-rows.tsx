import { type Budget, type ProgrammeContent, type Risk, SOURCES } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { ChoiceInput, TextInput, useFaults } from './inputs.tsx'
import { yearsBetween } from './ready.ts'

interface RowsProps {
  content: ProgrammeContent
  onChange: (changed: Partial<ProgrammeContent>) => void
}

const replaced = <R,>(rows: readonly R[], at: number, changed: Partial<R>): R[] =>
  rows.map((row, i) => (i === at ? { ...row, ...changed } : row))
const without = <R,>(rows: readonly R[], at: number): R[] => rows.filter((_row, i) => i !== at)

/** Budget lines by year and source. */
export function BudgetRows({ content, onChange }: RowsProps) {
  const { w } = useProgrammeWords()
  const fault = useFaults('budgets')
  const { budgets } = content
  const years = yearsBetween(content.from, content.to)
  const add = () => onChange({ budgets: [...budgets, nextLine(budgets, years)] })
  return (
    <>
      {fault === undefined ? null : <p className="field__error">{fault}</p>}
      {budgets.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and are held by their place
        <fieldset className="field" key={i}>
          <legend>
            {w.budgets} {i + 1}
          </legend>
          <div className="act-form">
            <ChoiceInput
              label={w.year}
              value={String(line.year)}
              choices={[...new Set([line.year, ...years])].sort().map((year) => [String(year), String(year)])}
              onChange={(year) => onChange({ budgets: replaced(budgets, i, { year: Number(year) }) })}
            />
            <ChoiceInput
              label={w.sourceOfFunds}
              value={line.source}
              choices={SOURCES.map((source) => [source, w.sources[source]])}
              onChange={(source) =>
                onChange({ budgets: replaced(budgets, i, { source: source as Budget['source'] }) })
              }
            />
            <TextInput
              label={w.amount}
              help={w.amountHelp}
              value={line.amount}
              onChange={(amount) => onChange({ budgets: replaced(budgets, i, { amount }) })}
              numeric
            />
          </div>
          <button type="button" className="button" onClick={() => onChange({ budgets: without(budgets, i) })}>
            {w.remove}: {line.year} {w.sources[line.source]}
          </button>
        </fieldset>
      ))}
      <p>
        <button type="button" className="button" onClick={add}>
          {w.addBudget}
        </button>
      </p>
    </>
  )
}

/** The first year of the programme without a line. */
const nextLine = (budgets: readonly Budget[], years: readonly number[]): Budget => ({
  year:
    years.find((year) => !budgets.some((line) => line.year === year)) ?? years[0] ?? new Date().getFullYear(),
  source: 'APBD',
  amount: '',
})

/** Risks: factor, cause, likelihood and mitigation. */
export function RiskRows({ content, onChange }: RowsProps) {
  const { w } = useProgrammeWords()
  const fault = useFaults('risks')
  const { risks } = content
  const put = (i: number, changed: Partial<Risk>) => onChange({ risks: replaced(risks, i, changed) })
  const blank: Risk = { factor: '', cause: '', likelihood: 1, mitigation: '' }
  return (
    <>
      {fault === undefined ? null : <p className="field__error">{fault}</p>}
      {risks.map((risk, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: risks have no name of their own and are held by their place
        <fieldset className="field" key={i}>
          <legend>
            {w.risks} {i + 1}
          </legend>
          <div className="act-form">
            <TextInput label={w.factor} value={risk.factor} onChange={(factor) => put(i, { factor })} />
            <TextInput label={w.cause} value={risk.cause} onChange={(cause) => put(i, { cause })} optional />
            <ChoiceInput
              label={w.likelihood}
              value={String(risk.likelihood)}
              choices={([1, 2, 3] as const).map((value) => [String(value), w.likelihoods[value]])}
              onChange={(likelihood) => put(i, { likelihood: Number(likelihood) })}
            />
            <TextInput
              label={w.mitigation}
              value={risk.mitigation}
              onChange={(mitigation) => put(i, { mitigation })}
              optional
            />
          </div>
          <button type="button" className="button" onClick={() => onChange({ risks: without(risks, i) })}>
            {w.remove}: {risk.factor || `${w.risks} ${i + 1}`}
          </button>
        </fieldset>
      ))}
      <p>
        <button type="button" className="button" onClick={() => onChange({ risks: [...risks, blank] })}>
          {w.addRisk}
        </button>
      </p>
    </>
  )
}
