import { useEndpoint } from '#platform/client/queries.ts'
import { ListDrugs } from '../contract.ts'

/** Name of the list, for fields that take a drug's code. */
export const DRUG_CHOICES = 'farmasi-obat'

/** Drugs of the formulary, offered where a code is typed. */
export function DrugChoices() {
  const found = useEndpoint(ListDrugs, {})
  return (
    <datalist id={DRUG_CHOICES}>
      {(found.data?.drugs ?? []).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </datalist>
  )
}
