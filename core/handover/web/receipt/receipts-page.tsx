import { Link } from '@tanstack/react-router'
import { useMay, usePlace } from '#platform/client/place.tsx'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { HandOverRole, ListReceipts } from '../../contract.ts'
import { useHandoverWords } from '../words.ts'
import { HandOverPanel } from './hand-over-panel.tsx'
import { ReceiptTable } from './receipt-table.tsx'

/** Roles that changed hands in the region, and the form to hand one over. */
export function ReceiptsPage() {
  const { w } = useHandoverWords()
  const { code } = usePlace()
  const found = useEndpoint(ListReceipts, {})
  const mayHandOver = useMay(HandOverRole)
  return (
    <Screen eyebrow={<Link to={`/kerja/${code}`}>{w.tasks}</Link>} title={w.receipts} lead={w.receiptsLead}>
      <Answer of={found} lines={6}>
        {(receipts) =>
          receipts.length === 0 ? (
            <EmptyState title={w.noReceipts}>
              <p>{mayHandOver ? w.noReceiptsBody : w.noOwnReceiptsBody}</p>
            </EmptyState>
          ) : (
            <ReceiptTable
              receipts={receipts}
              name={({ id }, words) => <Link to={`/kerja/${code}/tugas/serah-terima/${id}`}>{words}</Link>}
            />
          )
        }
      </Answer>
      {mayHandOver ? <HandOverPanel /> : null}
    </Screen>
  )
}
