import { useState } from 'react'
import { ChoiceField } from '#platform/client/form/fields.tsx'
import { useAct } from '#platform/client/use-act.ts'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { useSay } from '#platform/client/view/said.tsx'
import { count } from '#platform/ui/format.ts'
import {
  type BoardRow,
  type Cycle,
  GetMyRound,
  IssueInvitationLetters,
  type LetterTemplate,
  ListBoard,
  PreviewLetter,
} from '../../contract.ts'
import { useCycleWords } from '../words.ts'

interface IssueProps {
  cycle: Cycle
  rows: readonly BoardRow[]
  template: LetterTemplate | undefined
}

/** Printing takes a moment for each letter, so they go out a few at a time and may be gone on with later. */
const AT_ONCE = 10

/** Issues what is still missing, with progress; whoever leaves finds the rest waiting. */
export function IssueLetters({ cycle, rows, template }: IssueProps) {
  const { w, language } = useCycleWords()
  const waiting = rows.filter((row) => isWaiting(row, template)).map(({ region }) => region.code)
  const { issue, done, problem } = useIssuing(cycle.year, waiting)
  if (cycle.state !== 'open') return <Preview cycle={cycle} rows={rows} note={w.issueLater} />
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <p role="status">
        {done === undefined ? null : w.issuing(count(done.issued, language), count(done.of, language))}
        {done === undefined && waiting.length === 0 && rows.length > 0 ? w.issuedAll : null}
      </p>
      {done === undefined ? null : <progress value={done.issued} max={done.of} aria-label={w.issue} />}
      {waiting.length === 0 || done !== undefined ? null : (
        <button type="button" className="button button--main" onClick={() => void issue()}>
          {w.issueAll(count(waiting.length, language))}
        </button>
      )}
      <Preview cycle={cycle} rows={rows} />
    </>
  )
}

const isWaiting = ({ letter, state }: BoardRow, template: LetterTemplate | undefined): boolean =>
  (state === 'invited' || state === 'accepted') &&
  !(letter?.number === template?.number && letter?.datedOn === template?.datedOn)

function useIssuing(year: number, waiting: readonly string[]) {
  const { w } = useCycleWords()
  const say = useSay()
  const [done, setDone] = useState<{ issued: number; of: number }>()
  const act = useAct(IssueInvitationLetters, { refresh: [ListBoard, GetMyRound] })
  const issue = async () => {
    const all = [...waiting]
    for (let at = 0; at < all.length; at += AT_ONCE) {
      setDone({ issued: at, of: all.length })
      const reply = await act.run({ year, regions: all.slice(at, at + AT_ONCE) })
      if (reply === undefined) return setDone(undefined)
    }
    setDone(undefined)
    say(w.issuedSaid)
  }
  return { issue, done, problem: act.problem }
}

function Preview({ cycle, rows, note }: { cycle: Cycle; rows: readonly BoardRow[]; note?: string }) {
  const { w } = useCycleWords()
  const [code, setCode] = useState<string>()
  const first = rows[0]?.region.code
  if (first === undefined) return <p className="small">{w.boardNoneBody}</p>
  const input = { year: cycle.year, kind: 'invitation' as const, region: code ?? first }
  return (
    <div className="act-form">
      {note === undefined ? null : <p className="small">{note}</p>}
      <ChoiceField
        name="preview"
        label={w.previewFor}
        value={first}
        choices={rows.map(({ region }) => ({ value: region.code, label: region.name }))}
        onChange={setCode}
      />
      <div className="act-form__foot">
        <FileButton endpoint={PreviewLetter} input={input} label={w.preview} />
      </div>
    </div>
  )
}
