import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { CompareVersions, ListVersions } from '../../contract.ts'
import { useBookWords } from '../words.ts'
import { ComparisonView } from './comparison-view.tsx'

/** `rencana/banding`: what differs between two versions, or between one and the working text. */
export function ComparePage() {
  const { w } = useBookWords()
  const found = useEndpoint(ListVersions, {})
  return (
    <Screen eyebrow={w.plan} title={w.compareTitle} lead={w.compareLead}>
      <Answer of={found} lines={8}>
        {({ versions }) => {
          const numbers = versions.flatMap(({ number }) => number ?? []).sort((a, b) => b - a)
          return numbers.length === 0 ? (
            <EmptyState title={w.noVersions}>
              <p>{w.noVersionsBody}</p>
            </EmptyState>
          ) : (
            <Chosen numbers={numbers} />
          )
        }}
      </Answer>
    </Screen>
  )
}

function Chosen({ numbers }: { numbers: readonly number[] }) {
  const { w } = useBookWords()
  const [newest = 1, earlier] = numbers
  const [from, setFrom] = useState(earlier ?? newest)
  const [to, setTo] = useState<number | undefined>(earlier === undefined ? undefined : newest)
  const compared = useEndpoint(CompareVersions, { from, ...(to === undefined ? {} : { to }) })
  const choices = numbers.map((number) => ({ value: String(number), label: w.versionTitle(number) }))
  return (
    <>
      <div className="act-form act-form--row">
        <ChoiceField
          name="from"
          label={w.from}
          value={String(from)}
          choices={choices}
          onChange={(value) => setFrom(Number(value))}
        />
        <ChoiceField
          name="to"
          label={w.to}
          value={to === undefined ? '' : String(to)}
          choices={[{ value: '', label: w.working }, ...choices]}
          onChange={(value) => setTo(value === '' ? undefined : Number(value))}
        />
      </div>
      <Answer of={compared} lines={10}>
        {(comparison) => <ComparisonView comparison={comparison} />}
      </Answer>
    </>
  )
}
