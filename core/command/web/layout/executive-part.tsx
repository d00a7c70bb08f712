import { OrderActs } from '#platform/client/order/order-acts.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import { useCommandWords } from '../words.ts'
import { Pick } from './inputs.tsx'
import type { Choices } from './use-choices.ts'

const MOST = 10

interface ExecutivePartProps {
  codes: readonly string[]
  indicators: Choices['indicators']
  onChange: (codes: string[]) => void
}

/** The ten figures of the phone, in order. */
export function ExecutivePart({ codes, indicators, onChange }: ExecutivePartProps) {
  const { w, language } = useCommandWords()
  const nameOf = (code: string) => indicators.find((one) => one.code === code)?.name[language] ?? code
  const left = indicators.filter(({ code }) => !codes.includes(code))
  return (
    <Panel title={w.layout.executive} lead={w.layout.executiveLead}>
      <ol className="rows">
        {codes.map((code, i) => (
          <li key={code} className="row">
            <span className="row__name">{nameOf(code)}</span>
            <OrderActs items={codes} at={i} name={nameOf(code)} onChange={onChange} />
          </li>
        ))}
      </ol>
      {codes.length >= MOST ? null : (
        <Pick
          label={w.layout.add}
          value=""
          choices={[['', w.layout.choose], ...left.map(({ code }) => [code, nameOf(code)] as const)]}
          onChange={(code) => (code === '' ? undefined : onChange([...codes, code]))}
        />
      )}
    </Panel>
  )
}
