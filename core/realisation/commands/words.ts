import type { Bilingual } from '#platform/schema/schema.ts'
import { type Period, periodName } from '../contract.ts'

export const bothNames = (period: Period): Bilingual => ({
  id: periodName(period, 'id'),
  en: periodName(period, 'en'),
})
