import { useEndpoint } from '#platform/client/queries.ts'
import { useAct } from '#platform/client/use-act.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type DeadLetterView, ListDeadLetters, RedeliverDeadLetter } from '#platform/facts/contract.ts'
import type { Static } from '#platform/schema/schema.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { count, wib } from '#platform/ui/format.ts'
import type { Language } from '#platform/ui/page.ts'
import { useAppWords } from '../words.ts'

type Letter = Static<typeof DeadLetterView>

/** Facts that no reader could take, why, and a way to hand them over once more. */
export function DeadLettersPage() {
  const { w } = useAppWords()
  const say = useSay()
  const letters = useEndpoint(ListDeadLetters, {})
  const act = useAct(RedeliverDeadLetter, {
    refresh: [ListDeadLetters],
    onDone: () => say(w.deadLettersAsked),
  })
  const again = ({ tenant, subscriber, seq }: Letter) => void act.run({ tenant, subscriber, seq })
  const columns = useColumns(again, act.pending)
  return (
    <Screen eyebrow={w.administration} title={w.deadLetters} lead={w.deadLettersSummary}>
      {act.problem === undefined ? null : <ProblemNote problem={act.problem} />}
      <Answer of={letters} lines={5}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.deadLettersNone}>
              <p>{w.deadLettersNoneBody}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={w.deadLetters}
              captionHidden
              columns={columns}
              rows={all}
              rowKey={(letter) => `${letter.tenant} ${letter.subscriber} ${letter.seq}`}
            />
          )
        }
      </Answer>
    </Screen>
  )
}

const nameIn = ({ words, factName }: Letter, language: Language): string => words?.[language] ?? factName

function useColumns(again: (letter: Letter) => void, busy: boolean): Column<Letter>[] {
  const { w, language } = useAppWords()
  const nameOf = (letter: Letter) => w.deadLettersAgainOf(nameIn(letter, language), String(letter.seq))
  return [
    { key: 'fact', label: w.deadLettersFact, head: true, cell: (l) => `${nameIn(l, language)} (${l.seq})` },
    { key: 'tenant', label: w.deadLettersTenant, cell: (l) => l.tenant },
    { key: 'reader', label: w.deadLettersReader, cell: (l) => l.subscriber },
    { key: 'error', label: w.deadLettersError, cell: (l) => <code className="cause">{l.error}</code> },
    {
      key: 'attempts',
      label: w.deadLettersAttempts,
      number: true,
      cell: (l) => count(l.attempts, language),
    },
    { key: 'died', label: w.deadLettersDied, cell: (l) => `${wib(l.diedAt, language)} WIB` },
    {
      key: 'acts',
      label: w.acts,
      cell: (l) => (
        <button
          type="button"
          className="link"
          disabled={busy}
          aria-label={nameOf(l)}
          onClick={() => again(l)}
        >
          {w.deadLettersAgain}
        </button>
      ),
    },
  ]
}
