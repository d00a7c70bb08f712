import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { DataTable } from '#platform/ui/data-table/data-table.tsx'
import { type DocumentCard, ShowTable } from '../../contract.ts'
import { type Source, usePicture } from '../parts/source.ts'
import { useEvidenceWords } from '../words.ts'
import { useDocumentWords } from './words.ts'

interface PreviewProps {
  card: DocumentCard
  source: Source
  pages: number | null
}

/** What can be shown without opening the file itself: a picture made by the server, or the first rows. */
export function Preview({ card, source, pages }: PreviewProps) {
  const { w } = useDocumentWords()
  const { w: shared } = useEvidenceWords()
  const address = usePicture(source, card, 'picture')
  if (/\.(csv|xlsx)$/i.test(card.fileName ?? '')) return <TableOf card={card} />
  if (address === undefined) return <p className="row__note">{w.noPreview}</p>
  return (
    <>
      <img className="evidence-preview" src={address} alt={shared.pictureOf(card.title)} />
      {pages === null ? null : <p className="row__note">{shared.pages(pages)}</p>}
    </>
  )
}

function TableOf({ card }: { card: DocumentCard }) {
  const { w } = useDocumentWords()
  const table = useEndpoint(ShowTable, { versionId: card.versionId })
  return (
    <Answer of={table}>
      {({ columns, rows, total }) => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="evidence-scroll" aria-label={card.title} tabIndex={0}>
          <DataTable
            caption={w.rows(rows.length, total)}
            compact
            columns={columns.map((label, i) => ({
              key: String(i),
              label,
              cell: ({ cells }: { cells: string[] }) => cells[i] ?? '',
            }))}
            rows={rows.map((cells, i) => ({ cells, key: String(i) }))}
            rowKey={({ key }) => key}
          />
        </section>
      )}
    </Answer>
  )
}
