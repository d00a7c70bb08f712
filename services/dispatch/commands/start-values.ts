import { readFile } from 'node:fs/promises'
import { fromRoot } from '#platform/root.ts'
import type { Bilingual } from '#platform/schema/schema.ts'
import type { Agency, Category, Settings } from '../contract.ts'
import type { AgencyRow } from '../store/units.ts'

interface Shipped {
  categories: (Category & { source: string | null })[]
  agencies: Pick<Agency, 'code' | 'name' | 'kind'>[]
  settings: Omit<Settings, 'centreName' | 'categories'>
  settingSources: Record<string, Bilingual>
}

export interface StartValues {
  settings: Settings
  agencies: AgencyRow[]
  sources: Record<string, Bilingual>
}

let reading: Promise<StartValues> | undefined

/** What a centre begins with, from the file that is shipped; every region may change all of it. */
export const startValues = (): Promise<StartValues> => {
  reading ??= readStart()
  return reading
}

async function readStart(): Promise<StartValues> {
  const shipped = JSON.parse(await readFile(fromRoot('reference/dispatch.json'), 'utf8')) as Shipped
  const categories = shipped.categories.map(({ source: _source, ...category }) => category)
  return {
    settings: { centreName: 'Call Center 112', ...shipped.settings, categories },
    agencies: shipped.agencies.map((one) => ({
      ...one,
      phone: '',
      onDuty: true,
      isClosed: false,
      opdId: null,
    })),
    sources: shipped.settingSources,
  }
}
