import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import type { AnyEndpoint } from '#platform/client/endpoint-types.ts'
import { usePlace } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { newKey } from '#platform/client/request.ts'
import {
  CallTicket,
  CancelTicket,
  CheckTicket,
  EndClarification,
  FailCheck,
  GetTicket,
  GetWorklist,
  HandOver,
  MakeReady,
  MissTicket,
  PrepareTicket,
  ReturnTicket,
  ScreenTicket,
  StartClarification,
} from '../../contract.ts'
import type { DeskAct } from './acts.ts'
import { inputAt, nextToSend, type Unsent } from './unsent.ts'

export const ENDPOINTS: Readonly<Record<DeskAct, AnyEndpoint>> = {
  screen: ScreenTicket,
  clarify: StartClarification,
  answer: EndClarification,
  prepare: PrepareTicket,
  check: CheckTicket,
  fail: FailCheck,
  ready: MakeReady,
  call: CallTicket,
  handOver: HandOver,
  miss: MissTicket,
  return: ReturnTicket,
  cancel: CancelTicket,
}

const AGAIN_MS = 3000

export interface DeskActs {
  waiting: readonly Unsent[]
  /** The last refusal, with the number it is about. */
  refused: { number: string; problem: CallProblem } | undefined
  press: (act: DeskAct, ticket: { id: string; number: string }, input?: Record<string, unknown>) => void
  dismiss: () => void
}

/**
 * Acts that survive a lost connection: each is kept until it is answered, also over a reload, and sent again with its
 * own key, so that it happens once.
 */
export function useDeskActs(): DeskActs {
  const { code } = usePlace()
  const client = useQueryClient()
  const [waiting, setWaiting] = useKept(`pharmacy.desk.${code}`)
  const [refused, setRefused] = useState<DeskActs['refused']>()
  const sending = useRef(new Set<string>())
  const settle = useCallback(
    (key: string) => {
      setWaiting((all) => all.filter((one) => one.key !== key))
      for (const read of [GetWorklist, GetTicket]) void client.invalidateQueries({ queryKey: [nameOf(read)] })
    },
    [client, setWaiting],
  )
  const send = useCallback(
    async (one: Unsent) => {
      if (sending.current.has(one.key)) return
      sending.current.add(one.key)
      try {
        await call(ENDPOINTS[one.act], inputAt(one, new Date()) as never, { region: code, key: one.key })
        settle(one.key)
      } catch (problem) {
        if (!(problem instanceof CallProblem)) throw problem
        if (problem.isUnanswered || problem.isSignedOut) return
        setRefused({ number: one.number, problem })
        settle(one.key)
      } finally {
        sending.current.delete(one.key)
      }
    },
    [code, settle],
  )
  useEffect(() => {
    const go = () => {
      for (const one of nextToSend(waiting)) void send(one)
    }
    go()
    const timer = setInterval(go, AGAIN_MS)
    addEventListener('online', go)
    return () => {
      clearInterval(timer)
      removeEventListener('online', go)
    }
  }, [waiting, send])
  return {
    waiting,
    refused,
    dismiss: () => setRefused(undefined),
    press: (act, ticket, input = {}) => {
      setRefused(undefined)
      const endpoint = nameOf(ENDPOINTS[act])
      const whole = { ticketId: ticket.id, ...input }
      const pressedAt = new Date().toISOString()
      const one = {
        key: newKey(),
        act,
        ticketId: ticket.id,
        number: ticket.number,
        endpoint,
        input: whole,
        pressedAt,
      }
      setWaiting((all) => [...all, one])
    },
  }
}

/** Kept in this tab alone, with the words that go with them, and only until they are answered. */
function useKept(name: string) {
  const [list, setList] = useState<readonly Unsent[]>(() => readKept(name))
  const change = useCallback(
    (by: (all: readonly Unsent[]) => readonly Unsent[]) =>
      setList((all) => {
        const next = by(all)
        keep(name, next)
        return next
      }),
    [name],
  )
  return [list, change] as const
}

function readKept(name: string): readonly Unsent[] {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '[]') as Unsent[]
  } catch {
    return []
  }
}

function keep(name: string, list: readonly Unsent[]): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(list))
  } catch {
    // A browser without storage keeps them as long as the page stays open.
  }
}
