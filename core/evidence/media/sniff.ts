import { fileTypeFromBuffer } from 'file-type'
import { fromBuffer } from 'yauzl'
import type { Found } from '../rules/media.ts'

/** What the bytes of a file say of themselves, whatever it is called. */
export async function sniff(bytes: Uint8Array): Promise<Found> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  return {
    type: found?.mime,
    called: found?.ext,
    isText: found === undefined && isText(bytes),
    parts: isPackage(bytes) ? await listParts(bytes) : [],
  }
}

/** Control characters other than tab, line ends and page breaks are in no text that people write. */
const NO_TEXT = /[^\P{Cc}\t\n\r\f\u0085]/u

function isText(bytes: Uint8Array): boolean {
  try {
    return !NO_TEXT.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

const MOST_PARTS = 5000

/** Names of the parts of a zip, from its directory alone: nothing is unpacked. A broken zip has none. */
function listParts(bytes: Uint8Array): Promise<string[]> {
  return new Promise((resolve) => {
    const parts: string[] = []
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (error) return resolve(parts)
      zip.on('entry', (entry) => {
        parts.push(entry.fileName)
        if (parts.length >= MOST_PARTS) resolve(parts)
        else zip.readEntry()
      })
      zip.on('end', () => resolve(parts))
      zip.on('error', () => resolve(parts))
      zip.readEntry()
    })
  })
}
