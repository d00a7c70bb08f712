import { useState } from 'react'
import { call } from '#platform/client/call.ts'
import { CallProblem } from '#platform/client/call-problem.ts'
import { usePlace } from '#platform/client/place.tsx'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import { DownloadWorkbook } from '../../contract.ts'
import { useWorkbookWords } from '../words.ts'

/** Fetches the file with the region's header, which a plain link could not send. */
export function DownloadButton({ year }: { year: number }) {
  const { w } = useWorkbookWords()
  const region = usePlace().code
  const [problem, setProblem] = useState<CallProblem>()
  const [pending, setPending] = useState(false)
  const download = async () => {
    setPending(true)
    setProblem(undefined)
    try {
      hand(await call(DownloadWorkbook, { year }, { region }))
    } catch (error) {
      if (!(error instanceof CallProblem)) throw error
      setProblem(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      <button type="button" className="button" disabled={pending} onClick={() => void download()}>
        {w.download}
      </button>
    </>
  )
}

function hand({ name, type, body }: { name: string; type: string; body: Uint8Array | string }): void {
  const address = URL.createObjectURL(new Blob([body as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
