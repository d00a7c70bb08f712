import { Link } from '@tanstack/react-router'
import { useEndpoint } from '#platform/client/queries.ts'
import { Answer } from '#platform/client/view/answer.tsx'
import { FileButton } from '#platform/client/view/file-button.tsx'
import { Screen } from '#platform/client/view/screen.tsx'
import { EmptyState } from '#platform/ui/empty-state/empty-state.tsx'
import { GetReceiptPdf, ListMyReceipts } from '../../contract.ts'
import { useHandoverWords } from '../words.ts'
import { ReceiptTable } from './receipt-table.tsx'

/** Receipts of the person, wherever they served; kept also after they have left. */
export function MyReceiptsPage() {
  const { w } = useHandoverWords()
  const found = useEndpoint(ListMyReceipts, {})
  return (
    <Screen eyebrow={<Link to="/kerja/akun">{w.account}</Link>} title={w.mine} lead={w.mineLead}>
      <Answer of={found} lines={6}>
        {(receipts) =>
          receipts.length === 0 ? (
            <EmptyState title={w.noReceipts}>
              <p>{w.noOwnReceiptsBody}</p>
            </EmptyState>
          ) : (
            <ReceiptTable
              receipts={receipts}
              name={(_one, words) => words}
              act={({ id, content }) => (
                <FileButton
                  endpoint={GetReceiptPdf}
                  input={{ id }}
                  label={w.pdf}
                  name={`${w.pdf}: ${w.receiptTitle(content.from.name, content.to.name)}`}
                />
              )}
            />
          )
        }
      </Answer>
    </Screen>
  )
}
