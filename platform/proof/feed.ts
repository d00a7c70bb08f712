import { Feed } from 'feed'
import type { Context } from '#platform/context.ts'
import type { FileReply } from '#platform/http/endpoint.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { DayHead } from './contract.ts'
import { headUnknown } from './problems.ts'
import { listDayHeads } from './read-proofs.ts'

const WORDS = {
  id: {
    title: (region: string) => `Segel fakta ${region}`,
    subtitle: 'Segel terakhir setiap hari. Simpan: dengannya fakta yang hilang di kemudian hari ketahuan.',
    entry: (day: string, size: number) => `${day}: ${size} fakta`,
  },
  en: {
    title: (region: string) => `Seals over the facts of ${region}`,
    subtitle: 'The last seal of each day. Keep them: they tell when facts go missing later.',
    entry: (day: string, size: number) => `${day}: ${size} facts`,
  },
}

/** The last seal of each day as Atom, so that strangers keep heads nobody can take back. */
export async function getHeadFeed(ctx: Context): Promise<FileReply> {
  const days = await listDayHeads(ctx)
  if (days.length === 0) return refuse(headUnknown)
  const body = composeFeed(ctx.tenant, days, ctx.language, ctx.publicUrl)
  return { name: `segel-${ctx.tenant}.atom`, type: 'application/atom+xml', body }
}

export function composeFeed(
  region: string,
  days: readonly DayHead[],
  language: 'id' | 'en',
  publicUrl: string,
): string {
  const w = WORDS[language]
  const page = `${publicUrl}${language === 'en' ? '/en' : ''}/segel/${region}`
  const feed = new Feed({
    id: `${publicUrl}/segel/${region}`,
    link: page,
    title: w.title(region),
    description: w.subtitle,
    copyright: '',
    language,
    generator: 'Penataran',
    updated: new Date(days[0]?.seal.sealedAt ?? 0),
    feedLinks: { atom: `${publicUrl}/api/v1/proof/regions/${region}/heads.atom` },
    author: { name: 'Penataran' },
  })
  for (const { day, seal } of days) {
    feed.addItem({
      id: `${publicUrl}/segel/${region}#${day}`,
      link: page,
      title: w.entry(day, seal.size),
      // The seal itself, as `penataran verify --head` takes it.
      content: JSON.stringify(seal),
      date: new Date(seal.sealedAt),
    })
  }
  return feed.atom1()
}
