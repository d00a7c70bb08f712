import { refuse } from '#platform/problem/problem.ts'
import type { NewItem } from '../contract.ts'
import { prescriptionChanged } from '../problems.ts'
import type { ItemRow } from '../store/exchange/clinical.ts'
import type { Gathered } from './prescriptions.ts'
import { prescriptionSplit } from './problems.ts'

/**
 * The row of each item of a prescription that is there already. An item is known by its identifier; one without is
 * known by what it is.
 *
 * @throws Refusal `pharmacy.prescription_changed` or `pharmacy.fhir_prescription_split`
 */
export function rowsSent(gathered: Gathered, rows: readonly ItemRow[]): ItemRow[] {
  const { prescription, items } = gathered
  if (rows.some((row) => !isOf(row, prescription))) refuse(prescriptionChanged)
  const left = new Set(rows)
  return prescription.items.map((item, i) => {
    const row = items[i]?.isNamed
      ? rows.find(({ identifier }) => identifier === item.identifier)
      : [...left].find((one) => isSame(one, item))
    if (!row) return refuse(prescriptionSplit, { prescription: prescription.identifier.value })
    if (!isSame(row, item)) refuse(prescriptionChanged)
    left.delete(row)
    return row
  })
}

/**
 * The rows of items that stand under another number of a prescription, where every item does, in one, signed at the
 * same moment. Signed at another moment it is another prescription; and a name that is only the place of the item names
 * nothing beyond its prescription, for some senders number the items of each from one.
 */
export function rowsElsewhere({ prescription }: Gathered, named: readonly ItemRow[]): ItemRow[] | undefined {
  const { signedAt, items } = prescription
  const [first] = named.filter(
    (row) =>
      isOf(row, prescription) &&
      row.signedAt.toISOString() === signedAt &&
      row.identifier !== String(row.line),
  )
  const rows = items.map((item) =>
    named.find(
      (row) =>
        row.prescriptionId === first?.prescriptionId &&
        row.identifier === item.identifier &&
        isSame(row, item),
    ),
  )
  return rows.every((row) => row !== undefined) ? rows : undefined
}

const isOf = (row: ItemRow, { patientId, facility }: Gathered['prescription']): boolean =>
  row.patientId === patientId && row.facility === facility

/** Whether this was prescribed there, whatever the desk gave in its place. */
const isSame = (row: ItemRow, { drug, quantity, compounded = false }: NewItem): boolean =>
  (row.substitution?.prescribedDrug ?? row.drug) === drug &&
  Number(row.quantity) === Number(quantity) &&
  row.compounded === compounded
