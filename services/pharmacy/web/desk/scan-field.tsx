import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { useAct } from '#platform/client/use-act.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { GetTicket, ScanItem } from '../../contract.ts'
import { useDeskWords } from './words.ts'

/**
 * Takes what a barcode reader types: it ends with Enter, so reading one medicine after the other needs no mouse. A hand
 * is faster than the network: what is read meanwhile waits its turn.
 */
export function ScanField({ ticketId, onAll }: { ticketId: string; onAll: () => void }) {
  const { w } = useDeskWords()
  const input = useRef<HTMLInputElement>(null)
  const scan = useAct(ScanItem, { refresh: [GetTicket] })
  const turn = useRef(Promise.resolve())
  const [said, say] = useState('')
  useEffect(() => input.current?.focus(), [])
  const take = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const field = input.current
    const code = field?.value.trim() ?? ''
    if (field === null || code === '') return
    field.value = ''
    turn.current = turn.current.catch(() => {}).then(() => send(code))
  }
  const send = async (code: string) => {
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
    <form className="desk-scan" onSubmit={take}>
      {scan.problem === undefined ? null : <ProblemNote problem={scan.problem} writing />}
      <label className="field">
        <span>{w.scan}</span>
        <input ref={input} className="input input--long" autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="button">
        {w.scanSend}
      </button>
      <p className="field__help">{w.scanHelp}</p>
      <p role="status">{said}</p>
    </form>
  )
}
