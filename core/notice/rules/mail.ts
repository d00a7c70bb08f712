// What a notice looks like as an e-mail, and how long to wait before it is tried again.

export interface Letter {
  subject: string
  text: string
}

interface Told {
  title: string
  body: string
  /** Address of the page where it is dealt with. */
  link: string
  language: 'id' | 'en'
}

const CLOSING = {
  id: 'Surat ini dikirim otomatis oleh Penataran. Anda dapat mematikan surat elektronik di halaman Pemberitahuan.',
  en: 'This message was sent automatically by Penataran. You can switch e-mail off on the page Notices.',
}

/** One line of subject without breaks, and a plain text that ends with the link. */
export const letterOf = ({ title, body, link, language }: Told): Letter => ({
  subject: title.replace(/\s+/g, ' ').trim().slice(0, 150),
  text: `${body}\n\n${link}\n\n-- \n${CLOSING[language]}\n`,
})

const PAUSES_IN_MINUTES = [1, 5, 30, 120, 480]
/** No mail waits longer than this for its next attempt. */
export const LONGEST_PAUSE_MS = Math.max(...PAUSES_IN_MINUTES) * 60_000

/** When to try again after a failed attempt; nothing after the last. */
export function nextAttempt(now: Date, attempts: number): Date | null {
  const pause = PAUSES_IN_MINUTES[attempts - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause * 60_000)
}
