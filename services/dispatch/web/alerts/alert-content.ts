import type { AlertContent } from '../../contract.ts'

/** An alert as its form begins; one area by name and circle, which is what a desk can say in a hurry. */
export interface AlertStart extends Omit<AlertContent, 'areas'> {
  area: string
  radiusKm: string
  center: { lat: number; long: number } | null
}

const HOURS = 6

/** @param now from which a new alert is in force for six hours */
export function startOf(content: AlertContent | undefined, now: Date): AlertStart {
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString()
  if (content === undefined) {
    return {
      status: 'Actual',
      category: 'Safety',
      event: '',
      response: 'Avoid',
      urgency: 'Immediate',
      severity: 'Moderate',
      certainty: 'Observed',
      expiresAt,
      headline: '',
      description: '',
      instruction: '',
      area: '',
      radiusKm: '1',
      center: null,
    }
  }
  const { areas, ...rest } = content
  const [first] = areas
  return {
    ...rest,
    expiresAt: new Date(rest.expiresAt) > now ? rest.expiresAt : expiresAt,
    area: first?.description ?? '',
    radiusKm: String(first?.circle?.radiusKm ?? 1),
    center: first?.circle?.center ?? null,
  }
}

const PREFIX = 'content/'
const AREA = 'content/areas/0/description'

/**
 * What was typed, in the words of the contract; fields are named by where they stand in it. A circle needs both its
 * point and its radius.
 */
export function contentIn(
  { [AREA]: area = '', radius = '', ...fields }: Readonly<Record<string, string>>,
  center: AlertStart['center'],
  expiresAt: string | undefined,
): Record<string, unknown> {
  const typed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name.replace(PREFIX, ''), value.trim()]),
  )
  const radiusKm = Number(radius.replace(',', '.'))
  const circle = center !== null && radiusKm > 0 ? { center, radiusKm } : null
  return {
    ...typed,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    areas: [{ description: area.trim(), codes: [], circle, polygon: null }],
  }
}
