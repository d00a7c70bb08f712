import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Panel, Screen } from '#platform/client/view/screen.tsx'
import { wib } from '#platform/ui/format.ts'
import { AddVersion, type Document, type DocumentCard, GetDocument } from '../../contract.ts'
import { EvidenceCard } from '../parts/card.tsx'
import { useSource } from '../parts/source.ts'
import { Uses } from '../parts/uses.tsx'
import { useEvidenceWords } from '../words.ts'
import { Added } from './added.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { Likenesses } from './likenesses.tsx'
import { Preview } from './preview.tsx'
import { Versions } from './versions.tsx'
import { useDocumentWords } from './words.ts'

/** A document with all its versions, what it is used for and what looks like it. */
export function DocumentPage() {
  const { w: shared } = useEvidenceWords()
  const documentId = useParams({ strict: false }).documentId ?? ''
  const document = useEndpoint(GetDocument, { documentId })
  const newest = document.data?.versions[0]?.card
  return (
    <Screen
      eyebrow={shared.kinds[newest?.kind ?? 'file']}
      title={newest?.title ?? shared.evaluation}
      acts={document.data && newest ? <Change document={document.data} newest={newest} /> : undefined}
    >
      <BackLink />
      <Answer of={document} lines={8}>
        {(reply) => <Parts document={reply} />}
      </Answer>
    </Screen>
  )
}

function BackLink() {
  const { w } = useDocumentWords()
  const { code } = usePlace()
  return (
    <p>
      <Link to={`/kerja/${code}/evaluasi/bukti`}>{w.back}</Link>
    </p>
  )
}

function Change({ document, newest }: { document: Document; newest: DocumentCard }) {
  const { w } = useDocumentWords()
  const [open, setOpen] = useState(false)
  if (!useMay(AddVersion)) return null
  return (
    <>
      <button type="button" className="button button--main" onClick={() => setOpen(true)}>
        {w.change}
      </button>
      {open ? <ChangeDialog document={document} newest={newest} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function Parts({ document }: { document: Document }) {
  const { w } = useDocumentWords()
  const source = useSource(undefined)
  const newest = document.versions[0]
  if (newest === undefined) return null
  return (
    <>
      <Panel title={w.now}>
        <EvidenceCard card={newest.card} source={source}>
          <p className="row__note">
            <Added by={newest.addedBy} at={newest.card.addedAt} />
          </p>
        </EvidenceCard>
        {newest.card.sha256 === null ? null : (
          <p className="row__note">
            {w.hash}: <span className="evidence-hash">{newest.card.sha256}</span>
          </p>
        )}
      </Panel>
      {newest.card.sha256 === null ? null : (
        <Panel title={w.preview}>
          <Preview card={newest.card} source={source} pages={document.pages} />
        </Panel>
      )}
      <Panel title={w.uses}>
        <Uses uses={document.uses} />
      </Panel>
      <Likenesses document={document} />
      <Panel title={w.versions}>
        <Versions document={document} source={source} />
      </Panel>
      <Downloads document={document} />
    </>
  )
}

function Downloads({ document }: { document: Document }) {
  const { w, language } = useDocumentWords()
  return (
    <Panel title={w.downloads}>
      {document.downloads.length === 0 ? <p className="row__note">{w.noDownloads}</p> : null}
      <ul className="evidence-list">
        {document.downloads.map(({ version, name, party, at }) => (
          <li className="row" key={`${at} ${name}`}>
            {w.downloaded(name ?? w.parties[party], version, wib(at, language))}
            <span className="tag">{w.parties[party]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
