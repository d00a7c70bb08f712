import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { GetTicket, ScanItem } from '../../contract.ts'
import { useDeskWords } from './words.ts'

/** Takes what a barcode reader types: it ends with Enter, so reading one medicine after the other needs no mouse. */
export function ScanField({ ticketId, onAll }: { ticketId: string; onAll: () => void }) {
  const { w } = useDeskWords()
  const input = useRef<HTMLInputElement>(null)
  const scan = useAct(ScanItem, { refresh: [GetTicket] })
  const [said, say] = useState('')
  useEffect(() => input.current?.focus(), [])
  const send = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = input.current
    const code = field?.value.trim() ?? ''
    if (field === null || code === '') return
    field.value = ''
    const read = await scan.run({ ticketId, code })
    if (read === undefined) return
    say(
      read.outcome === 'match'
        ? w.scanMatch(read.left)
        : read.outcome === 'already'
          ? w.scanAlready
          : w.scanWrong,
    )
    if (read.left === 0 && read.outcome !== 'wrong') onAll()
  }
  return (
    <form className="desk-scan" onSubmit={(event) => void send(event)}>
      {scan.problem === undefined ? null : <ProblemNote problem={scan.problem} writing />}
      <label className="field">
        <span>{w.scan}</span>
        <input ref={input} className="input input--long" autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="button" disabled={scan.pending}>
        {w.scanSend}
      </button>
      <p className="field__help">{w.scanHelp}</p>
      <p role="status">{said}</p>
    </form>
  )
}
