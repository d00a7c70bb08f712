import { discard, tryAgain } from '#platform/client/offline/outbox.ts'
import type { SheetQuestion } from '../../contract.ts'
import { useRefetchedSheet } from '../offline/use-refetched-sheet.ts'
import type { HeldSheet } from '../offline/use-sheet.ts'
import { useScoringWords } from '../words.ts'

type Item = HeldSheet['unsent'][number]
interface Version {
  value?: number | null
  gapReason?: string | null
  text?: string
  revision: number
}

/** Refused writes of this question: the kept version beside one's own, and the choice between them. */
export function ConflictNotes({ held, question }: { held: HeldSheet; question: SheetQuestion }) {
  const refused = held.unsent.filter(
    ({ state, slot }) => state === 'refused' && slot?.endsWith(`:${question.code}`),
  )
  return refused.map((item) => <RefusedNote key={item.id} item={item} code={question.code} />)
}

function RefusedNote({ item, code }: { item: Item; code: string }) {
  const { w } = useScoringWords()
  const isConflict = item.problem?.status === 409 && item.problem.code === 'scoring.changed_elsewhere'
  const kept = useRefetchedSheet(item, isConflict)?.questions.find((one) => one.code === code)
  const isNote = 'notes' in item.input
  const [mine] = (isNote ? item.input.notes : item.input.ratings) as Version[]
  const there: Version | null | undefined = isNote ? kept?.note : kept?.rating
  if (!isConflict || mine === undefined) {
    return (
      <div className="notice notice--bad" role="alert">
        <p className="notice__title">{item.problem?.title ?? w.refusedTitle}</p>
        <p>{item.problem?.detail}</p>
        <button type="button" className="button" onClick={() => void discard(item.id)}>
          {w.discard}
        </button>
      </div>
    )
  }
  const again = { ...mine, revision: there?.revision ?? 0 }
  const input = { ...item.input, [isNote ? 'notes' : 'ratings']: [again] }
  return (
    <div className="notice notice--attention conflict" role="alert">
      <p className="notice__title">{w.conflictTitle}</p>
      <p>{w.conflictLead}</p>
      <div className="conflict__versions">
        <VersionBox
          title={w.conflictKept}
          version={there ?? undefined}
          label={w.useKept}
          onUse={() => void discard(item.id)}
        />
        <VersionBox
          title={w.conflictMine}
          version={mine}
          label={w.useMine}
          onUse={() => void tryAgain(item.id, input)}
        />
      </div>
    </div>
  )
}

function VersionBox(props: {
  title: string
  version: Version | undefined
  label: string
  onUse: () => void
}) {
  const { w } = useScoringWords()
  const { version } = props
  const says = version?.text ?? version?.value ?? version?.gapReason ?? w.none
  return (
    <div>
      <p className="small mute">{props.title}</p>
      <p className="conflict__says">{says}</p>
      <button type="button" className="button" onClick={props.onUse}>
        {props.label}
      </button>
    </div>
  )
}
