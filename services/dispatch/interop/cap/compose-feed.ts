import { Feed } from 'feed'

export interface FeedEntry {
  id: string
  headline: string
  summary: string
  sentAt: Date
}

/**
 * Sent alerts as Atom (RFC 4287); each entry leads to its CAP document.
 *
 * @param address of the feed, absolute
 * @param documentAt address of an alert's document
 */
export function composeAlertFeed(
  region: string,
  entries: readonly FeedEntry[],
  address: string,
  documentAt: (id: string) => string,
): string {
  const feed = new Feed({
    id: address,
    link: address,
    title: `Peringatan publik 112, daerah ${region}`,
    description: 'Peringatan dalam bentuk CAP 1.2.',
    copyright: '',
    language: 'id',
    generator: 'Penataran',
    updated: entries[0]?.sentAt ?? new Date(0),
    feedLinks: { atom: address },
    author: { name: `Call Center 112, ${region}` },
  })
  for (const { id, headline, summary, sentAt } of entries) {
    feed.addItem({
      id: documentAt(id),
      link: documentAt(id),
      title: headline,
      description: summary,
      date: sentAt,
      published: sentAt,
    })
  }
  return feed.atom1()
}
