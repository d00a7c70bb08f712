import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Clarification, ListClarifications } from '../../contract.ts'
import { NewestYear } from '../newest-year.tsx'
import { useAddress } from '../sheet/use-address.ts'
import { useScoringWords } from '../words.ts'
import { ClarificationItem } from './clarification-item.tsx'

/** Requests of the newest cycle. */
export function NewestClarificationPage() {
  const { w } = useScoringWords()
  return <NewestYear title={w.clarifications}>{(year) => <Clarifications year={year} />}</NewestYear>
}

/** What assessors asked this region, and what it answered. */
export function ClarificationPage() {
  return <Clarifications year={useAddress().year} />
}

function Clarifications({ year }: { year: number }) {
  const { w } = useScoringWords()
  const list = useEndpoint(ListClarifications, { year })
  return (
    <Screen
      eyebrow={`${w.evaluation} ${year}`}
      title={w.clarifications}
      lead={list.data === undefined ? undefined : w.clarificationsLead(list.data.hours)}
    >
      <Answer of={list} lines={6}>
        {({ clarifications }) =>
          clarifications.length === 0 ? (
            <EmptyState title={w.clarificationsEmpty}>
              <p>{w.clarificationsEmptyBody}</p>
            </EmptyState>
          ) : (
            clarifications.map((one) => <OneOfList key={one.id} year={year} clarification={one} />)
          )
        }
      </Answer>
    </Screen>
  )
}

function OneOfList({ year, clarification }: { year: number; clarification: Clarification }) {
  const { language } = useScoringWords()
  const { question, opd } = clarification
  return (
    <section className="clarification-of">
      <h2>
        <span className="question-code">{question.code}</span> {question.label[language]}
      </h2>
      {opd === null ? null : <p className="small mute">{opd}</p>}
      <ClarificationItem year={year} clarification={clarification} />
    </section>
  )
}
