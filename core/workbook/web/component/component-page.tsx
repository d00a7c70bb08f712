import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { type ComponentToAnswer, GetComponent } from '../../contract.ts'
import type { DraftPlace } from '../autosave/drafts.ts'
import { useDraftPlace } from '../autosave/use-draft-place.ts'
import { useWorkbookWords } from '../words.ts'
import { Question } from './question.tsx'

/** One component of the workbook: every question with its rubric, saved while it is written. */
export function ComponentPage() {
  const { w, language } = useWorkbookWords()
  const { year, component } = useParams({ strict: false }) as { year: string; component: string }
  const asked = useEndpoint(GetComponent, { year: Number(year), component })
  const place = useDraftPlace(Number(year))
  const found = asked.data
  const title = found === undefined ? w.component : `${found.letter}. ${found.label[language]}`
  const closes = found?.closesAt == null ? '' : ` ${w.closes(wib(found.closesAt, language))}.`
  return (
    <Screen eyebrow={<BackLink year={year} />} title={title} lead={w.lead + closes}>
      <Answer of={asked} lines={12}>
        {(reply) =>
          place === undefined ? null : <Questions key={component} component={reply} place={place} />
        }
      </Answer>
    </Screen>
  )
}

function BackLink({ year }: { year: string }) {
  const { w } = useWorkbookWords()
  return <Link to={`/kerja/${usePlace().code}/evaluasi/isian/${year}`}>{w.title(Number(year))}</Link>
}

function Questions({ component, place }: { component: ComponentToAnswer; place: DraftPlace }) {
  const { w } = useWorkbookWords()
  const codes = component.questions.map(({ code }) => code)
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([firstToOpen(component)]))
  const toggle = (code: string, isOpen: boolean) =>
    setOpen((before) => new Set(isOpen ? [...before, code] : [...before].filter((one) => one !== code)))
  useScrollToHash()
  return (
    <>
      <p className="run-on">
        <button type="button" className="link" onClick={() => setOpen(new Set(codes))}>
          {w.expandAll}
        </button>
        <button type="button" className="link" onClick={() => setOpen(new Set())}>
          {w.collapseAll}
        </button>
      </p>
      <div className="questions">
        {component.questions.map((question) => (
          <Question
            key={question.code}
            question={question}
            place={place}
            isOpen={open.has(question.code)}
            onToggle={(isOpen) => toggle(question.code, isOpen)}
          />
        ))}
      </div>
    </>
  )
}

/** The question the address names, or the first that waits for the reader. */
function firstToOpen({ questions }: ComponentToAnswer): string {
  const named = decodeURIComponent(location.hash.slice(1))
  const waiting = questions.find(({ editable, answer }) => editable && answer.state === 'returned')
  const fresh = questions.find(({ editable, answer }) => editable && answer.selfRating === null)
  const found = questions.find(({ code }) => code === named) ?? waiting ?? fresh ?? questions[0]
  return found?.code ?? ''
}

function useScrollToHash(): void {
  useEffect(() => {
    const named = decodeURIComponent(location.hash.slice(1))
    if (named !== '') document.getElementById(`q-${named}`)?.scrollIntoView({ block: 'start' })
  }, [])
}
