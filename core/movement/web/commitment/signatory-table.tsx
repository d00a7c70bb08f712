import { type Column, DataTable } from '#platform/ui/data-table/data-table.tsx'
import { count, wib } from '#platform/ui/format.ts'
import type { Commitment, Signatory } from '../../contract.ts'
import { useCommitmentWords } from './words.ts'

/** Who is to sign, in order; each signature with office, time and hash. */
export function SignatoryTable({ commitment }: { commitment: Commitment }) {
  const { w, language } = useCommitmentWords()
  const { signatories } = commitment
  const signed = signatories.filter(({ signature }) => signature !== null).length
  const columns: Column<Signatory>[] = [
    { key: 'name', label: w.institution, head: true, cell: ({ name }) => name },
    {
      key: 'office',
      label: w.office,
      cell: ({ signature }) => signature?.office ?? <span className="mute">{w.waiting}</span>,
    },
    {
      key: 'time',
      label: w.time,
      cell: ({ signature }) => (signature === null ? '' : `${wib(signature.at, language)} WIB`),
    },
    {
      key: 'hash',
      label: w.hash,
      wideOnly: true,
      cell: ({ signature }) =>
        signature === null ? (
          ''
        ) : (
          <>
            <span className="movement-hash">{signature.digest.slice(0, 16)}…</span>
            {signature.certificateVersionId === null ? null : (
              <span className="cell-note">{w.certificateFile}</span>
            )}
          </>
        ),
    },
  ]
  return (
    <DataTable
      caption={`${w.signatories}: ${w.progress(count(signed, language), count(signatories.length, language))}`}
      columns={columns}
      rows={signatories}
      rowKey={({ id }) => id}
    />
  )
}
