import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsked } from '#platform/client/asked.ts'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { isUuid } from '#platform/schema/uuid.ts'
import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { wib } from '#platform/ui/format.ts'
import { ListReads, type ReadEntry } from '../../contract.ts'
import { useDispatchWords } from '../words.ts'
import { Reader } from './reader.tsx'
import { useReadsWords } from './words.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Who looked at data of callers, for those who review it: by day, by call, page by page. */
export function ReadsPage() {
  const { w } = useReadsWords()
  const { w: shared } = useDispatchWords()
  const [{ hari, tentang }, ask] = useAsked('hari', 'tentang')
  const day = DAY.test(hari) ? hari : ''
  const subjectId = isUuid(tentang) ? tentang : ''
  return (
    <Screen eyebrow={shared.eyebrow} title={w.title} lead={w.lead}>
      <div className="choose">
        <label className="field">
          <span>{w.day}</span>
          <input
            className="input input--short"
            type="date"
            value={day}
            onChange={(event) => ask('hari', event.currentTarget.value)}
          />
        </label>
        {subjectId === '' ? null : (
          <button type="button" className="button" onClick={() => ask('tentang', '')}>
            {w.everything}
          </button>
        )}
      </div>
      <Trail
        key={day + subjectId}
        of={{ ...(day === '' ? {} : { day }), ...(subjectId === '' ? {} : { subjectId }) }}
      />
    </Screen>
  )
}

function Trail({ of }: { of: { day?: string; subjectId?: string } }) {
  const { w } = useReadsWords()
  const [after, setAfter] = useState<string>()
  const found = useEndpoint(ListReads, { ...of, ...(after === undefined ? {} : { after }) })
  return (
    <Answer of={found} lines={8}>
      {({ reads, hasMore }) =>
        reads.length === 0 ? (
          <EmptyState title={w.none}>
            <p>{Object.keys(of).length === 0 ? w.noneLead : w.noneAsked}</p>
          </EmptyState>
        ) : (
          <>
            <ReadsTable reads={reads} isOfOne={of.subjectId !== undefined} />
            <p className="row-acts">
              {after === undefined ? null : (
                <button type="button" className="button" onClick={() => setAfter(undefined)}>
                  {w.newest}
                </button>
              )}
              {hasMore ? (
                <button type="button" className="button" onClick={() => setAfter(reads.at(-1)?.id)}>
                  {w.older}
                </button>
              ) : null}
            </p>
          </>
        )
      }
    </Answer>
  )
}

function ReadsTable({ reads, isOfOne }: { reads: readonly ReadEntry[]; isOfOne: boolean }) {
  const { w, language } = useReadsWords()
  const columns: Column<ReadEntry>[] = [
    { key: 'when', label: w.when, head: true, cell: (one) => wib(one.at, language) },
    { key: 'who', label: w.who, cell: (one) => <Reader of={one} /> },
    { key: 'what', label: w.what, cell: (one) => w.whats[one.what] },
    {
      key: 'about',
      label: w.about,
      cell: (one) =>
        isOfOne ? (
          <About of={one} />
        ) : (
          <Link to="." search={{ tentang: one.subjectId } as never}>
            <About of={one} />
          </Link>
        ),
    },
    {
      key: 'reason',
      label: w.reason,
      cell: (one) => (one.reason === '' ? <span className="mute">{w.noReason}</span> : one.reason),
    },
  ]
  return <DataTable caption={w.title} captionHidden columns={columns} rows={reads} rowKey={({ id }) => id} />
}

/** The call or the incident; the link to one shows all who looked at it. */
function About({ of: { call, incident } }: { of: ReadEntry }) {
  const { w, language } = useReadsWords()
  if (call === null) return w.incident(incident?.number ?? '')
  return w.call(wib(call.at, language), call.numberTail)
}
