import { Link } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'
import { Panel } from '#platform/client/view/screen.tsx'
import type { Document } from '../../contract.ts'
import { Uses } from '../parts/uses.tsx'
import { useDocumentWords } from './words.ts'

/** Other documents with the same content, and those that look like it; nothing where there are none. */
export function Likenesses({ document }: { document: Document }) {
  const { w } = useDocumentWords()
  const { code } = usePlace()
  const { twins, documentId } = document
  const others = document.alike
    .filter(({ dismissed }) => dismissed === null)
    .map(({ one, other }) => (one.documentId === documentId ? other : one))
  return (
    <>
      {twins.length === 0 ? null : (
        <Panel title={w.twins}>
          <ul className="evidence-list">
            {twins.map((twin) => (
              <li className="row" key={twin.documentId}>
                <Link to={`/kerja/${code}/evaluasi/bukti/dokumen/${twin.documentId}`}>{twin.title}</Link>
                <Uses uses={twin.uses} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {others.length === 0 ? null : (
        <Panel title={w.alike}>
          <ul className="evidence-list">
            {others.map((side) => (
              <li className="row" key={side.sha256}>
                <Link to={`/kerja/${code}/evaluasi/bukti/dokumen/${side.documentId}`}>{side.title}</Link>
              </li>
            ))}
          </ul>
          <p>
            <Link to={`/kerja/${code}/evaluasi/bukti/kembar`}>{w.judge}</Link>
          </p>
        </Panel>
      )}
    </>
  )
}
