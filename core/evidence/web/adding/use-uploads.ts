import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { ActKey } from '#platform/client/act-key.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { usePlace } from '#platform/client/place.tsx'
import { nameOf } from '#platform/client/queries.ts'
import { sendFile } from '#platform/client/send-file.ts'
import { type Added, AddFile, type DocumentCard, ListDocuments } from '../../contract.ts'

/** One file on its way into the vault. */
export interface Upload {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'done' | 'known' | 'refused'
  /** From 0 to 1. */
  part: number
  card?: DocumentCard
  known?: readonly DocumentCard[]
  problem?: CallProblem
  /** A sentence of the screen itself, before anything is sent. */
  sentence?: string
}

export interface Days {
  validFrom?: string
  validTo?: string
}

let ids = 0

/**
 * Sends files one after the other, each with its own progress and its own end: one that is refused keeps no
 * other from its turn. A file whose answer was lost is sent again under the same key.
 *
 * @param refuseHere a sentence for a file that need not be sent, such as one that is too large
 */
export function useUploads(
  refuseHere: (file: File) => string | undefined,
  onDone: (card: DocumentCard) => void,
) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const keys = useRef(new Map<number, ActKey>())
  const line = useRef<Promise<void>>(Promise.resolve())
  const region = usePlace().code
  const client = useQueryClient()
  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)))

  const settle = (id: number, { added, known }: Added): void => {
    if (added === null) {
      change(id, { state: 'known', known })
      return
    }
    change(id, { state: 'done', part: 1, card: added })
    void client.invalidateQueries({ queryKey: [nameOf(ListDocuments)] })
    onDone(added)
  }
  const send = async ({ id, file }: Upload, days: Days, again: boolean): Promise<void> => {
    const key = keys.current.get(id) ?? new ActKey()
    keys.current.set(id, key)
    change(id, { state: 'sending', part: 0 })
    const input = { title: titleOf(file), ...days, ...(again ? { again } : {}) }
    try {
      const onProgress = (part: number) => change(id, { part })
      settle(id, await sendFile(AddFile, input, { file, region, onProgress, key: key.keyFor(input) }))
      key.settle()
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      if (!cause.isUnanswered) key.settle()
      change(id, { state: 'refused', problem: cause })
    }
  }
  const queue = (upload: Upload, days: Days, again: boolean): void => {
    line.current = line.current.then(() => send(upload, days, again))
  }
  return {
    uploads,
    add: (files: Iterable<File>, days: Days): void => {
      const fresh = [...files].map((file) => uploadOf(file, refuseHere(file)))
      setUploads((all) => [...all, ...fresh])
      for (const upload of fresh) if (upload.state === 'waiting') queue(upload, days, false)
    },
    again: queue,
    settleWith: (id: number, card: DocumentCard): void => {
      change(id, { state: 'done', part: 1, card })
      onDone(card)
    },
  }
}

const uploadOf = (file: File, sentence: string | undefined): Upload => ({
  id: ++ids,
  file,
  part: 0,
  ...(sentence === undefined ? { state: 'waiting' } : { state: 'refused', sentence }),
})

/** A file is called by its name until somebody gives it a better title. */
const titleOf = ({ name }: File): string =>
  name
    .replace(/\.[A-Za-z0-9]{1,10}$/, '')
    .trim()
    .slice(0, 300) ||
  name.slice(0, 300) ||
  'berkas'
