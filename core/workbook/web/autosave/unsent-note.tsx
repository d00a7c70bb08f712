import { useEffect, useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { Notice } from '#platform/ui/notice/notice.tsx'
import { GetAnswer } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'
import { type DraftPlace, listUnsent } from './drafts.ts'
import { makeSaver } from './use-answer-saver.ts'

/** What this device still holds of the workbook: tries to send it, and says so while it can not. */
export function UnsentNote({ place }: { place: DraftPlace }) {
  const { w } = useWorkbookWords()
  const [unsent, setUnsent] = useState(() => listUnsent(place))
  const [sending, setSending] = useState(false)
  const sendAll = async () => {
    setSending(true)
    for (const question of listUnsent(place)) await sendOne(place, question)
    setUnsent(listUnsent(place))
    setSending(false)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each workbook that is opened
  useEffect(() => void sendAll(), [place])
  if (unsent.length === 0) return null
  return (
    <Notice tone="attention" title={w.unsentN(unsent.length)}>
      <p>
        {w.unsentBody} {unsent.join(', ')}
      </p>
      <button type="button" className="button" disabled={sending} onClick={() => void sendAll()}>
        {sending ? w.saving : w.sendNow}
      </button>
    </Notice>
  )
}

/** A conflict or refusal leaves the draft where it is; its own page asks the person. */
async function sendOne(place: DraftPlace, question: string): Promise<void> {
  try {
    const answer = await call(GetAnswer, { year: place.year, question }, { region: place.region })
    await makeSaver(place, answer).flush()
  } catch (error) {
    if (!(error instanceof CallProblem)) throw error
  }
}
