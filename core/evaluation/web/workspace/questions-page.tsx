import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { call } from '#platform/client/call.ts'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { decimal } from '#platform/ui/format.ts'
import { GetInstrument, type Instrument, QuestionScoresOfRegion } from '../../contract.ts'
import { useWorkspaceWords } from './words.ts'

type Question = Instrument['questions'][number]
type Scores = ReadonlyMap<string, string>

/** Every question of an instrument, with the region's own published score where there is one. */
export function QuestionsPage() {
  const { w, language } = useWorkspaceWords()
  const place = usePlace()
  const { instrument: code } = useParams({ strict: false }) as { instrument: string }
  const instrument = useEndpoint(GetInstrument, { code })
  const scores = useScores(place.code, instrument.data?.year ?? null)
  const name = instrument.data?.name[language]
  const year = instrument.data?.year
  const lead = [
    name === undefined ? '' : w.questionsLead(name),
    scores.size > 0 && year ? w.questionsScores(place.name, year) : '',
  ]
  useScrollToQuestion(instrument.data !== undefined)
  return (
    <Screen eyebrow={w.evaluation} title={w.questions} lead={lead.join(' ')}>
      <Answer of={instrument} lines={10}>
        {(one) => <QuestionTable instrument={one} scores={scores} />}
      </Answer>
    </Screen>
  )
}

/** Question scores are published for few regions; their absence is no failure. */
function useScores(region: string, year: number | null): Scores {
  const asked = useQuery({
    queryKey: ['question-scores', region, year],
    queryFn: ({ signal }) =>
      call(QuestionScoresOfRegion, { code: region, year: year ?? 0 }, { signal }).catch(() => null),
    enabled: year !== null && region !== '00',
  })
  const questions = asked.data?.components.flatMap((component) => component.questions) ?? []
  return new Map(questions.flatMap(({ code, score }) => (score === null ? [] : [[code, score]])))
}

/** The address may name a question; it exists only once the questions are drawn. */
function useScrollToQuestion(drawn: boolean): void {
  useEffect(() => {
    const wanted = location.hash.slice(1)
    if (!drawn || wanted === '') return
    const element = document.getElementById(wanted)
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [drawn])
}

function QuestionTable({ instrument, scores }: { instrument: Instrument; scores: Scores }) {
  const { w, language } = useWorkspaceWords()
  const labelOf = (key: string) => instrument.components.find((c) => c.key === key)?.label[language] ?? key
  const columns: Column<Question>[] = [
    {
      key: 'code',
      label: w.code,
      cell: (q) => (
        <span id={q.code} tabIndex={-1} className="question-code">
          {q.code}
        </span>
      ),
    },
    { key: 'label', label: w.question, head: true, cell: (q) => q.label[language] },
    { key: 'element', label: w.element, cell: (q) => q.element[language] },
  ]
  if (scores.size > 0) {
    columns.push({
      key: 'score',
      label: w.score,
      number: true,
      cell: (q) => {
        const score = scores.get(q.code)
        return score === undefined ? '–' : decimal(score, language)
      },
    })
  }
  return (
    <DataTable
      caption={w.questions}
      captionHidden
      columns={columns}
      rows={instrument.questions}
      rowKey={(q) => q.code}
      group={(q) => ({ key: q.component, label: labelOf(q.component) })}
    />
  )
}
