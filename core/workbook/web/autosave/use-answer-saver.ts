import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { type Answer, GetAnswer, SaveAnswer } from '../../contract.ts'
import { AnswerSaver, type Failure, type Snapshot } from './answer-saver.ts'
import { type Draft, type DraftPlace, draftKey, keepDraft, readDraft } from './drafts.ts'

/** A saver for one answer of a workbook on this device. */
export function makeSaver(place: DraftPlace, answer: Answer): AnswerSaver {
  const { region, year } = place
  const { question } = answer
  const key = draftKey(place, question)
  return new AnswerSaver(answer, {
    send: (content, revision, act) =>
      call(SaveAnswer, { year, question, ...content, revision }, { region, key: act }),
    read: () => call(GetAnswer, { year, question }, { region }),
    failureOf,
    load: () => readDraft(key),
    keep: (draft) => keepDraft(key, draft),
  })
}

function failureOf(error: unknown): Failure | undefined {
  if (!(error instanceof CallProblem)) return undefined
  if (error.isUnanswered) return { kind: 'unanswered', problem: error }
  const isChanged = error.details.code === 'workbook.answer_changed'
  return { kind: isChanged ? 'changed' : 'refused', problem: error }
}

/** Keeps one answer of the page with the server, the device and other windows of the same person. */
export function useAnswerSaver(place: DraftPlace, answer: Answer): [AnswerSaver, Snapshot] {
  const [saver] = useState(() => makeSaver(place, answer))
  useEffect(() => saver.start(answer), [saver, answer])
  useEffect(() => listen(saver, draftKey(place, answer.question)), [saver, place, answer.question])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

/** What other windows type, a network that comes back, a page that is left. */
function listen(saver: AnswerSaver, key: string): () => void {
  const flush = () => void saver.flush()
  const onStorage = (event: StorageEvent) => {
    if (event.key === key)
      saver.mirror(event.newValue === null ? undefined : (JSON.parse(event.newValue) as Draft))
  }
  addEventListener('storage', onStorage)
  addEventListener('online', flush)
  addEventListener('pagehide', flush)
  document.addEventListener('visibilitychange', flush)
  return () => {
    removeEventListener('storage', onStorage)
    removeEventListener('online', flush)
    removeEventListener('pagehide', flush)
    document.removeEventListener('visibilitychange', flush)
    flush()
  }
}
