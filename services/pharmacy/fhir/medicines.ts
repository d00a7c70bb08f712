import type { Medication, Quantity } from '@medplum/fhirtypes'
import type { ItemRow } from '../store/exchange/clinical.ts'
import { KFA, MEDICATION_TYPE, MEDICATION_TYPES, UCUM } from './systems.ts'

const TYPES = {
  NC: 'Non-compound',
  SD: 'Gives of such doses',
} as const

/** The drug of an item, inside of the resource that names it. */
export const medicationOf = (row: Pick<ItemRow, 'drug' | 'name' | 'compounded'>): Medication => ({
  resourceType: 'Medication',
  id: 'obat',
  ...codeAndType(row),
})

export const codeAndType = ({ drug, name, compounded }: Pick<ItemRow, 'drug' | 'name' | 'compounded'>) => ({
  code: { coding: [{ system: KFA, code: drug, display: name }], text: name },
  status: 'active' as const,
  extension: [typeOf(compounded)],
})

/** SATUSEHAT tells compounded medicine (`SD`) from finished (`NC`) by this extension. */
export const typeOf = (compounded: boolean) => {
  const code = compounded ? 'SD' : 'NC'
  return {
    url: MEDICATION_TYPE,
    valueCodeableConcept: { coding: [{ system: MEDICATION_TYPES, code, display: TYPES[code] }] },
  }
}

/** FHIR carries a quantity as a JSON number; four decimals of ours stand in one exactly. */
export const quantityOf = (value: string, unit: string): Quantity => ({
  value: Number(value),
  unit,
  system: UCUM,
  code: unit,
})
