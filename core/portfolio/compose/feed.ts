import { Feed } from 'feed'
import type { PublicProgrammes } from '../contract.ts'
import { feedWords } from './words.ts'

/**
 * News of a region's programmes as Atom (RFC 4287). Identities never change, so a reader's program shows each once.
 *
 * @param publicUrl origin of the product
 */
export function composeFeed(
  { region, news }: PublicProgrammes,
  language: 'id' | 'en',
  publicUrl: string,
): string {
  const w = feedWords[language]
  const address = `${publicUrl}${language === 'en' ? '/en' : ''}/daerah/${region.code}/program`
  const feed = new Feed({
    id: address,
    link: address,
    title: w.title(region.name),
    description: w.subtitle,
    copyright: '',
    language,
    generator: 'Penataran',
    updated: new Date(news[0]?.at ?? 0),
    feedLinks: { atom: `${address}.atom` },
    author: { name: region.name },
  })
  for (const { number, at, title, text, programmeId } of news) {
    feed.addItem({
      id: `${address}#kabar-${number}`,
      link: programmeId === null ? address : `${address}#program-${programmeId}`,
      title: title[language],
      description: text[language],
      date: new Date(at),
    })
  }
  return feed.atom1()
}
