import { useState } from 'react'
import { CallProblem } from '#platform/client/call-problem.ts'
import { ProblemNote } from '#platform/client/view/problem-note.tsx'
import type { DocumentCard } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import type { FileBody, Source } from './source.ts'

/** Fetches the file and hands it to the browser to keep; it is never opened in the page. */
export function DownloadButton({ source, card }: { source: Source; card: DocumentCard }) {
  const { w } = useEvidenceWords()
  const [fetching, setFetching] = useState(false)
  const [problem, setProblem] = useState<CallProblem>()
  const download = async () => {
    setFetching(true)
    setProblem(undefined)
    try {
      keep(await source.file(card.versionId), card.fileName ?? card.title)
    } catch (cause) {
      if (!(cause instanceof CallProblem)) throw cause
      setProblem(cause)
    } finally {
      setFetching(false)
    }
  }
  return (
    <>
      <button
        type="button"
        className="link"
        disabled={fetching}
        aria-label={w.downloadOf(card.title)}
        onClick={() => void download()}
      >
        {fetching ? w.downloading : w.download}
      </button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </>
  )
}

function keep({ body, type }: FileBody, name: string): void {
  const address = URL.createObjectURL(new Blob([body as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
