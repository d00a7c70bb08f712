import { useState } from 'react'
import type { AnyEndpoint, FileReply, Input } from '#platform/http/endpoint.ts'
import { call } from '../call.ts'
import { CallProblem } from '../call-problem.ts'
import { regionFor, useFindPlace } from '../place.tsx'
import { useClientWords } from '../words.ts'
import { ProblemNote } from './problem-note.tsx'

interface FileButtonProps<E extends AnyEndpoint> {
  endpoint: E
  input: Input<E>
  label: string
  /** Says more than the label where several alike stand together. */
  name?: string
}

/**
 * Fetches a file that stands behind a region's wall, for which a plain link would bring no region, and hands it to
 * the browser to keep.
 *
 * @example <FileButton endpoint={ExportBoard} input={{ year, format: 'csv' }} label="CSV" />
 */
export function FileButton<E extends AnyEndpoint>({ endpoint, input, label, name }: FileButtonProps<E>) {
  const { w } = useClientWords()
  const region = regionFor(endpoint, useFindPlace())
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const fetchFile = async () => {
    setPending(true)
    setProblem(undefined)
    try {
      save((await call(endpoint, input, { region })) as FileReply)
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      setProblem(cause)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={name}
        disabled={pending}
        onClick={() => void fetchFile()}
      >
        {pending ? w.loading : label}
      </button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  )
}

function save({ name, type, body }: FileReply): void {
  const address = URL.createObjectURL(new Blob([body as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
