import type { NewsItem } from '../contract.ts'
import { listed } from './words.ts'

/** Whom a letter is about, and in which language it speaks. */
export interface About {
  region: string
  code: string
  token: string
  language: 'id' | 'en'
}

interface Letter {
  subject: string
  text: string
}

const base = ({ code, language }: About, publicUrl: string): string =>
  `${publicUrl}${language === 'en' ? '/en' : ''}/daerah/${code}/program`

/** The one question to an address whose owner has not said yes. */
export function composeQuestion(about: About, publicUrl: string): Letter {
  const address = `${base(about, publicUrl)}/ikuti/${about.token}`
  return about.language === 'id'
    ? {
        subject: `Konfirmasi: ikuti kabar program ${about.region}`,
        text: `Seseorang meminta kabar program kota cerdas ${about.region} dikirim ke alamat ini.\n\nBila itu Anda, buka tautan berikut dan tekan Konfirmasi:\n\n${address}\n\nBila bukan Anda, abaikan surat ini. Alamat ini dihapus dalam tujuh hari dan tidak dikirimi apa pun lagi.\n\n-- \nSurat ini dikirim otomatis oleh Penataran.\n`,
      }
    : {
        subject: `Confirm: follow programme news of ${about.region}`,
        text: `Somebody asked for smart-city programme news of ${about.region} at this address.\n\nIf it was you, open this link and press Confirm:\n\n${address}\n\nIf it was not you, ignore this message. The address is forgotten within seven days and nothing else is sent.\n\n-- \nThis message was sent automatically by Penataran.\n`,
      }
}

/** All news since the last letter, newest first, and the way to end such letters. */
export function composeDigest(
  about: About,
  news: readonly NewsItem[],
  publicUrl: string,
): Letter & { endAddress: string } {
  const { language, region } = about
  const endAddress = `${base(about, publicUrl)}/berhenti/${about.token}`
  const lines = news.map(({ title, text }) => `- ${title[language]}\n  ${text[language]}`).join('\n\n')
  const [first] = news
  const subject = listed(region, news.length, first?.title[language] ?? '', language)
  const [all, end] =
    language === 'id'
      ? ['Semua program:', 'Berhenti menerima kabar ini:']
      : ['All programmes:', 'Stop these messages:']
  return {
    subject,
    text: `${lines}\n\n${all}\n${base(about, publicUrl)}\n\n-- \n${end}\n${endAddress}\n`,
    endAddress,
  }
}
