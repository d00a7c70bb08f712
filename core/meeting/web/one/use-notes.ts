import { useEffect, useRef, useState } from 'react'
import type { CallProblem } from '#platform/client/call-problem.ts'
import { useAct } from '#platform/client/use-act.ts'
import { GetMeeting, type Meeting, SaveNotes } from '../../contract.ts'
import { isSame, mergeSaid, type Said, SUMMARY, saidIn } from './notes.ts'

/** Long enough not to send every letter, short enough to lose nothing that matters. */
const PAUSE = 900
const RETRY = 5000

export interface Notes {
  said: Said
  status: 'clean' | 'unsent' | 'saving' | 'saved'
  savedAt: string | undefined
  /** Why the last sending failed, unless somebody else was faster. */
  problem: CallProblem | undefined
  /** Somebody else wrote on the same parts: theirs, and which parts. */
  conflict: { theirs: Said; parts: string[] } | undefined
  change: (key: string, text: string) => void
  resolve: (choice: 'mine' | 'theirs') => void
  /** Sends what is unsent now; answers whether the server has everything. */
  flush: () => Promise<boolean>
}

interface Base {
  said: Said
  revision: number
}

/** Notes of a meeting while they are typed: saved after a pause, sent again after a failure, never over others'. */
export function useNotes(meeting: Meeting): Notes {
  const [base, setBase] = useState<Base>(() => ({ said: saidIn(meeting), revision: meeting.notesRevision }))
  const [mine, setMine] = useState<Said>()
  const [savedAt, setSavedAt] = useState<string>()
  const act = useAct(SaveNotes, { refresh: [GetMeeting] })
  const theirs = saidIn(meeting)
  const isBehind = meeting.notesRevision > base.revision
  const merged = mine !== undefined && isBehind ? mergeSaid(base.said, mine, theirs) : undefined
  const conflict = merged && merged.crossed.length > 0 ? { theirs, parts: merged.crossed } : undefined

  /** What others saved is taken over as soon as nothing stands against it. */
  useEffect(() => {
    if (!isBehind || conflict !== undefined || act.pending) return
    if (merged !== undefined) setMine(isSame(merged.said, theirs) ? undefined : merged.said)
    setBase({ said: theirs, revision: meeting.notesRevision })
  })

  const flush = async (): Promise<boolean> => {
    if (mine === undefined) return true
    if (conflict !== undefined) return false
    const saved = await act.run(inputOf(meeting.id, base.revision, mine))
    if (saved === undefined) return false
    setBase({ said: mine, revision: saved.notesRevision })
    setSavedAt(saved.savedAt)
    setMine((now) => (now !== undefined && isSame(now, mine) ? undefined : now))
    return true
  }
  const problem = act.problem?.details.code === 'meeting.notes_changed' ? undefined : act.problem
  const isRefused = problem !== undefined && !problem.isUnanswered
  const isHeld = act.pending || conflict !== undefined || isRefused
  useLater(flush, mine, isHeld, act.problem === undefined ? PAUSE : RETRY)

  return {
    said: mine ?? (isBehind ? theirs : base.said),
    status: act.pending
      ? 'saving'
      : mine !== undefined
        ? 'unsent'
        : savedAt === undefined
          ? 'clean'
          : 'saved',
    savedAt,
    problem,
    conflict,
    change: (key, text) => setMine((now) => ({ ...(now ?? base.said), [key]: text })),
    resolve: (choice) => {
      setBase({ said: theirs, revision: meeting.notesRevision })
      setMine(choice === 'theirs' ? undefined : merged?.said)
    },
    flush,
  }
}

/** What is typed, in the words of the contract; what is empty is left out. */
function inputOf(meetingId: string, notesRevision: number, said: Said) {
  const { [SUMMARY]: summary = '', ...notes } = said
  return {
    meetingId,
    notesRevision,
    ...(summary === '' ? {} : { summary }),
    notes: Object.entries(notes).map(([itemId, note]) => ({ itemId, ...(note === '' ? {} : { note }) })),
  }
}

/** Runs the newest `act` once typing pauses. */
function useLater(act: () => Promise<boolean>, typed: unknown, isHeld: boolean, pause: number): void {
  const newest = useRef(act)
  newest.current = act
  useEffect(() => {
    if (typed === undefined || isHeld) return
    const timer = setTimeout(() => void newest.current(), pause)
    return () => clearTimeout(timer)
  }, [typed, isHeld, pause])
}
