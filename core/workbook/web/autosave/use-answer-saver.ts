import { useEffect, useState, useSyncExternalStore } from 'react'
import { call } from '#platform/client/call.ts'
import { keepHere, readKept } from '#platform/client/unsent/device.ts'
import { failureBy } from '#platform/client/unsent/failure.ts'
import { flushWhenLeaving } from '#platform/client/unsent/flush-when-leaving.ts'
import { type Answer, GetAnswer, SaveAnswer } from '../../contract.ts'
import { AnswerSaver, type Snapshot } from './answer-saver.ts'
import { type Draft, type DraftPlace, draftKey } from './drafts.ts'

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
    load: () => readKept(key),
    keep: (draft) => keepHere(key, draft),
  })
}

const failureOf = failureBy('workbook.answer_changed')

/** Keeps one answer of the page with the server, the device and other windows of the same person. */
export function useAnswerSaver(place: DraftPlace, answer: Answer): [AnswerSaver, Snapshot] {
  const [saver] = useState(() => makeSaver(place, answer))
  useEffect(() => saver.start(answer), [saver, answer])
  useEffect(() => listen(saver, draftKey(place, answer.question)), [saver, place, answer.question])
  return [saver, useSyncExternalStore(saver.subscribe, saver.snapshot)]
}

/** What other windows type, a network that comes back, a page that is left. */
function listen(saver: AnswerSaver, key: string): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === key)
      saver.mirror(event.newValue === null ? undefined : (JSON.parse(event.newValue) as Draft))
  }
  addEventListener('storage', onStorage)
  const stop = flushWhenLeaving(saver)
  return () => {
    removeEventListener('storage', onStorage)
    stop()
  }
}
