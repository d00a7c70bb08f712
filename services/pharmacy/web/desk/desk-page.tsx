import { useCallback, useEffect, useState } from 'react'
import { useLiveRefresh } from '#platform/client/live.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { type Facility, GetWorklist, HandOver, ScreenTicket, type WorklistTicket } from '../../contract.ts'
import { OfFacility } from '../facility.tsx'
import { usePharmacyWords } from '../words.ts'
import { ActDialog, needsDialog } from './act-dialog.tsx'
import { actOfKey, actsFor, type DeskAct } from './acts.ts'
import { TicketPanel } from './ticket-panel.tsx'
import { TicketRow } from './ticket-row.tsx'
import { type DeskActs, useDeskActs } from './use-desk-acts.ts'
import { useNow } from './use-now.ts'
import { useDeskWords } from './words.ts'

/** The pharmacist's desk: the whole queue, one key a step. */
export function DeskPage() {
  const { w: shared } = usePharmacyWords()
  const { w } = useDeskWords()
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <OfFacility>{(facility) => <Desk key={facility.code} facility={facility} />}</OfFacility>
    </Screen>
  )
}

function Desk({ facility }: { facility: Facility }) {
  const { code } = usePlace()
  const acts = useDeskActs()
  const line = useLiveRefresh('pharmacy.desk', code, [GetWorklist])
  const found = useEndpoint(GetWorklist, { facility: facility.code })
  return (
    <>
      <LineNote state={line.state} acts={acts} />
      <Answer of={found} lines={8}>
        {({ now, tickets }) => <Queue facility={facility} now={now} tickets={tickets} acts={acts} />}
      </Answer>
    </>
  )
}

function LineNote({ state, acts }: { state: 'live' | 'connecting' | 'offline'; acts: DeskActs }) {
  const { w } = useDeskWords()
  return (
    <>
      <p className="desk-line" role="status" data-state={state}>
        <span className="desk-line__dot" aria-hidden="true" /> {w[state]}
        {acts.waiting.length === 0 ? null : <strong> {w.unsent(acts.waiting.length)}</strong>}
      </p>
      {acts.refused === undefined ? null : (
        <div className="desk-refused">
          <p className="row__name">{w.refused(acts.refused.number)}</p>
          <ProblemNote problem={acts.refused.problem} writing />
          <button type="button" className="button" onClick={acts.dismiss}>
            {w.dismiss}
          </button>
        </div>
      )}
    </>
  )
}

interface QueueProps {
  facility: Facility
  now: string
  tickets: readonly WorklistTicket[]
  acts: DeskActs
}

/** Acts of a pharmacist only; the others are for assistants as well. */
const PHARMACIST: readonly DeskAct[] = ['screen', 'clarify', 'answer', 'cancel', 'handOver']

function Queue({ facility, now, tickets, acts }: QueueProps) {
  const { w } = useDeskWords()
  const at = useNow(now)
  const mayScreen = useMay(ScreenTicket)
  const mayHandOver = useMay(HandOver)
  const isPharmacist = mayScreen && mayHandOver
  const [chosenId, choose] = useState<string>()
  const [openId, open] = useState<string>()
  const [asking, ask] = useState<DeskAct>()
  const [counter, setCounter] = useState(facility.settings.counters[0] ?? '1')
  const chosen = tickets.find(({ id }) => id === chosenId)
  const may =
    chosen === undefined ? [] : actsFor(chosen).filter((act) => isPharmacist || !PHARMACIST.includes(act))
  const start = (act: DeskAct) => {
    if (chosen === undefined) return
    if (needsDialog(act)) ask(act)
    else if (act === 'check') open(chosen.id)
    else acts.press(act, chosen, act === 'call' ? { counter } : {})
  }
  useDeskKeys({ tickets, chosenId, choose, open, may, start, isQuiet: asking !== undefined })
  if (tickets.length === 0) {
    return (
      <EmptyState title={w.empty}>
        <p>{w.emptyBody}</p>
      </EmptyState>
    )
  }
  return (
    <div className="desk">
      <ul className="desk-list" aria-label={w.list}>
        {tickets.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            at={at}
            isChosen={ticket.id === chosenId}
            unsent={acts.waiting.filter(({ ticketId }) => ticketId === ticket.id)}
            onChoose={() => choose(ticket.id)}
          />
        ))}
      </ul>
      <section className="desk-panel" aria-live="off">
        {chosen === undefined ? (
          <p className="mute">{w.pickOne}</p>
        ) : (
          <TicketPanel
            key={chosen.id}
            ticket={chosen}
            may={may}
            counters={facility.settings.counters}
            counter={counter}
            onCounter={setCounter}
            isOpen={openId === chosen.id}
            onOpen={() => open(chosen.id)}
            onAct={start}
            onChecked={() => acts.press('check', chosen)}
          />
        )}
      </section>
      {chosen === undefined || asking === undefined ? null : (
        <ActDialog
          act={asking}
          ticket={chosen}
          onClose={() => ask(undefined)}
          onSend={(input) => {
            acts.press(asking, chosen, input)
            ask(undefined)
          }}
        />
      )}
    </div>
  )
}

interface DeskKeys {
  tickets: readonly WorklistTicket[]
  chosenId: string | undefined
  choose: (id: string) => void
  open: (id: string) => void
  may: readonly DeskAct[]
  start: (act: DeskAct) => void
  isQuiet: boolean
}

/** Keys act wherever the focus is, except where somebody types; with Ctrl or Alt they stay the browser's. */
function useDeskKeys({ tickets, chosenId, choose, open, may, start, isQuiet }: DeskKeys): void {
  const onKey = useCallback(
    (event: KeyboardEvent) => {
      if (isQuiet || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
      const place = tickets.findIndex(({ id }) => id === chosenId)
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (step !== 0) {
        const next = tickets[Math.min(Math.max(place + step, 0), tickets.length - 1)]
        if (next) choose(next.id)
        event.preventDefault()
        return
      }
      if (event.key === 'Enter' && chosenId !== undefined && !(event.target instanceof HTMLButtonElement)) {
        open(chosenId)
        return
      }
      const act = actOfKey(event.key, may)
      if (act === undefined) return
      event.preventDefault()
      start(act)
    },
    [tickets, chosenId, choose, open, may, start, isQuiet],
  )
  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [onKey])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
