import { ListHandedOver } from '#core/evidence/contract.ts'
import { useMay, usePlace } from '#platform/client/place.tsx'

/** Whether the reader may open evidence of a region: its own people, or whoever reads what was handed over. */
export function useMayReadEvidence(): (region: string) => boolean {
  const { code } = usePlace()
  const mayReadHandedOver = useMay(ListHandedOver)
  return (region) => code === region || mayReadHandedOver
}
