import { useState } from 'react'
import type { CallProblem } from '#platform/client/call-problem.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import type { ProgrammeChoices, ProgrammeContent } from '../../contract.ts'
import { useProgrammeWords } from '../words.ts'
import { Conflict } from './conflict.tsx'
import { FaultsProvider } from './inputs.tsx'
import { type Merge, mergeContents, withField } from './merge.ts'
import { ready } from './ready.ts'
import { Sections } from './sections.tsx'
import { type Draft, useKept } from './use-kept.ts'

/** Somebody else's newer state, for whoever was slower. */
export interface Newer {
  content: ProgrammeContent
  revision: number
}

interface ProgrammeFormProps {
  id: string | undefined
  /** Steady name under which the draft is kept on the device. */
  place: string
  start: Draft
  choices: ProgrammeChoices
  villageNames: ReadonlyMap<string, string>
  pending: boolean
  problem: CallProblem | undefined
  /** Stores the content; tells what is newer where somebody was faster, and whether it was stored. */
  onSave: (draft: Draft) => Promise<{ done: boolean; newer?: Newer | undefined }>
  onDone: () => void
}

/** The form of one programme: kept on the device while it is written, merged where two people write. */
export function ProgrammeForm(props: ProgrammeFormProps) {
  const { w } = useProgrammeWords()
  const { draft, setDraft, wasKept, isChanged, forget } = useKept(props.place, props.start)
  const [conflict, setConflict] = useState<{ merge: Merge; theirs: ProgrammeContent }>()
  const save = async (event: React.SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { done, newer } = await props.onSave({ ...draft, content: tidied(ready(draft.content)) })
    if (newer !== undefined) {
      const merge = mergeContents(draft.base, newer.content, draft.content)
      setDraft({ base: newer.content, revision: newer.revision, content: merge.content })
      setConflict({ merge, theirs: newer.content })
    }
    if (!done) return
    forget()
    props.onDone()
  }
  const change = (changed: Partial<ProgrammeContent>) =>
    setDraft({ ...draft, content: { ...draft.content, ...changed } })
  const discard = () => {
    forget()
    setDraft(props.start)
  }
  return (
    <form noValidate onSubmit={(event) => void save(event)}>
      <FaultsProvider value={faultsOf(props.problem)}>
        {wasKept && isChanged ? <Restored onDiscard={discard} /> : null}
        <Sections
          id={props.id}
          content={draft.content}
          choices={props.choices}
          villageNames={props.villageNames}
          onChange={change}
        />
      </FaultsProvider>
      {conflict === undefined ? null : (
        <Conflict
          merge={conflict.merge}
          theirs={conflict.theirs}
          choices={props.choices}
          onTake={(field, whose) =>
            change(
              withField(draft.content, field, whose === 'theirs' ? conflict.theirs : conflict.merge.content),
            )
          }
        />
      )}
      {props.problem === undefined ||
      (props.problem.details.status === 409 && conflict !== undefined) ? null : (
        <ProblemNote problem={props.problem} writing isBeside={(field) => BESIDE.test(field)} />
      )}
      <p>
        <button type="submit" className="button button--main" disabled={props.pending}>
          {w.save}
        </button>
      </p>
    </form>
  )
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  const { w } = useProgrammeWords()
  return (
    <div className="notice">
      <div className="notice__body">
        <p>{w.restored}</p>
        <button type="button" className="button" onClick={onDiscard}>
          {w.discard}
        </button>
      </div>
    </div>
  )
}

/** Faults of a whole field stand beside it; those inside a list are listed as well. */
const BESIDE = /^\/content\/[a-zA-Z]+$/

const faultsOf =
  (problem: CallProblem | undefined) =>
  (field: string): string | undefined => {
    if (field === '') return undefined
    const at = `/content/${field}`
    const found = problem?.details.errors?.filter(
      (error) => error.field === at || error.field.startsWith(`${at}/`),
    )
    return found === undefined || found.length === 0
      ? undefined
      : found.map(({ message }) => message).join(' ')
  }

const tidied = (content: ProgrammeContent): ProgrammeContent => ({
  ...content,
  indicators: content.indicators.map((code) => code.trim()).filter((code) => code !== ''),
})
