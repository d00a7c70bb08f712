import { useParams } from '@tanstack/react-router'
import { usePlace } from '#platform/client/place.tsx'

/** Year and question of the address, and the addresses around them. */
export function useAddress() {
  const { code } = usePlace()
  const { year, question } = useParams({ strict: false }) as { year: string; question?: string }
  const base = `/kerja/${code}/evaluasi`
  return {
    region: code,
    year: Number(year),
    question,
    sheet: `${base}/nilai/${year}`,
    of: (other: string) => `${base}/nilai/${year}/${encodeURIComponent(other)}`,
    colleagues: `${base}/nilai-bersama/${year}`,
    clarifications: `${base}/klarifikasi/${year}`,
  }
}
