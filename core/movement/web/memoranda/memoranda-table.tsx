import { useState } from 'react'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, day } from '#platform/ui/format.ts'
import { AttachMemorandum, ChangeMemorandum, type Memorandum } from '../../contract.ts'
import { useMayReadEvidence } from '../parts/may-read.ts'
import { useMovementWords } from '../words.ts'
import { AttachDialog, ChangeDialog, DocumentDialog, EndDialog } from './memorandum-dialogs.tsx'

type Doing = { what: 'change' | 'end' | 'attach' | 'read'; id: string }

/** Each memorandum with its parties, number, day, document, and what the reader may do. */
export function MemorandaTable({ memoranda }: { memoranda: readonly Memorandum[] }) {
  const { w, language } = useMovementWords()
  const [doing, setDoing] = useState<Doing>()
  const columns = useColumns((id) => setDoing({ what: 'read', id }))
  const [mayManage, mayAttach] = [useMay(ChangeMemorandum), useMay(AttachMemorandum)]
  const acts: Column<Memorandum> = {
    key: 'acts',
    label: w.memoranda.acts,
    cell: (one) => (
      <Acts
        memorandum={one}
        onDo={(what) => setDoing({ what, id: one.id })}
        mayManage={mayManage}
        mayAttach={mayAttach}
      />
    ),
  }
  const held = memoranda.find(({ id }) => id === doing?.id)
  const close = () => setDoing(undefined)
  return (
    <>
      <DataTable
        caption={w.memoranda.caption(count(memoranda.length, language))}
        columns={mayManage || mayAttach ? [...columns, acts] : columns}
        rows={memoranda}
        rowKey={({ id }) => id}
      />
      {held !== undefined && doing?.what === 'change' ? (
        <ChangeDialog memorandum={held} onClose={close} />
      ) : null}
      {held !== undefined && doing?.what === 'end' ? <EndDialog memorandum={held} onClose={close} /> : null}
      {held !== undefined && doing?.what === 'read' ? (
        <DocumentDialog memorandum={held} onClose={close} />
      ) : null}
      {held !== undefined && doing?.what === 'attach' ? (
        <AttachDialog memorandum={held} onClose={close} />
      ) : null}
    </>
  )
}

interface ActsProps {
  memorandum: Memorandum
  mayManage: boolean
  mayAttach: boolean
  onDo: (what: Doing['what']) => void
}

function Acts({ memorandum, mayManage, mayAttach, onDo }: ActsProps) {
  const { w } = useMovementWords()
  const { state, region } = memorandum
  const one = (what: Doing['what'], label: string, name: string) => (
    <button type="button" className="link" aria-label={name} onClick={() => onDo(what)}>
      {label}
    </button>
  )
  if (mayManage && state === 'drafted')
    return one('change', w.memoranda.change, w.memoranda.changeOf(region.name))
  if (mayManage && state === 'signed') return one('end', w.memoranda.end, w.memoranda.endOf(region.name))
  return mayAttach && state !== 'drafted' ? one('attach', w.memoranda.attach, w.memoranda.attach) : null
}

const TONES = { drafted: '', signed: 'tag--good', ended: '' } as const

function useColumns(onRead: (id: string) => void): Column<Memorandum>[] {
  const { w, language } = useMovementWords()
  const { code } = usePlace()
  const mayRead = useMayReadEvidence()
  const region: Column<Memorandum> = {
    key: 'region',
    label: w.region,
    cell: (one) => one.region.name,
  }
  return [
    {
      key: 'title',
      label: w.title,
      head: true,
      cell: ({ title, ministryOffice, regionOffice }) => (
        <>
          {title} <span className="cell-note">{`${ministryOffice}; ${regionOffice}`}</span>
        </>
      ),
    },
    ...(code === '00' ? [region] : []),
    {
      key: 'state',
      label: w.state,
      cell: ({ state, ended }) => (
        <>
          <span className={`tag ${TONES[state]}`}>{w.memoranda.states[state]}</span>
          {ended === null ? null : (
            <span className="cell-note">{`${day(ended.on, language)}: ${ended.reason}`}</span>
          )}
        </>
      ),
    },
    { key: 'number', label: w.memoranda.number, cell: ({ number }) => number ?? w.none },
    {
      key: 'signed',
      label: w.memoranda.signedOn,
      cell: ({ signedOn, place, validUntil }) =>
        signedOn === null ? (
          w.none
        ) : (
          <>
            {day(signedOn, language)}, {place}
            {validUntil === null ? null : (
              <span className="cell-note">{`${w.memoranda.validUntil} ${day(validUntil, language)}`}</span>
            )}
          </>
        ),
    },
    {
      key: 'document',
      label: w.memoranda.document,
      cell: ({ id, documentVersionId, region }) =>
        documentVersionId === null ? (
          w.memoranda.noDocument
        ) : !mayRead(region.code) ? (
          w.memoranda.hasDocument
        ) : (
          <button
            type="button"
            className="link"
            aria-label={w.memoranda.documentOf(region.name)}
            onClick={() => onRead(id)}
          >
            {w.memoranda.readDocument}
          </button>
        ),
    },
  ]
}
