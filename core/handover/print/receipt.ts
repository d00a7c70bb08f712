import type { Role } from '#platform/module.ts'
import type { Block, PrintDocument } from '#platform/pdf/document.ts'
import { wib } from '#platform/time/time.ts'
import type { Receipt } from '../contract.ts'

/** A receipt is an Indonesian document whatever the language of the screen. */
const ROLES: Partial<Record<Role, string>> = {
  region_admin: 'Admin daerah',
  opd_officer: 'Petugas OPD',
  leader: 'Pimpinan',
  service_operator: 'Operator layanan',
  call_taker: 'Penerima panggilan 112',
  dispatcher: 'Dispatcher 112',
  field_crew: 'Petugas lapangan',
  pharmacist: 'Apoteker',
  pharmacy_assistant: 'Tenaga teknis kefarmasian',
}

/** The receipt of a hand-over as it is printed and kept by both. Pure: the same receipt gives the same paper. */
export function composeReceipt(receipt: Receipt): PrintDocument {
  const { content, digest } = receipt
  const title = `Tanda terima ${ROLES[content.role] ?? content.role}`
  return {
    title,
    subject: 'Tanda terima serah terima peran dan tugas',
    author: 'Penataran',
    language: 'id',
    createdAt: new Date(content.at),
    layout: 'portrait',
    runningHead: `Serah terima: ${content.region.name}`,
    runningFoot: `Sidik digital SHA-256: ${digest}`,
    pageLabel: (page, pages) => `Halaman ${page} dari ${pages}`,
    blocks: [
      { kind: 'title', kicker: 'Serah terima peran dan tugas', text: title, subtitle: content.region.name },
      partiesBlock(receipt),
      { kind: 'heading', level: 1, text: `Tugas terbuka (${content.tasks.length})` },
      tasksBlock(receipt),
      { kind: 'heading', level: 1, text: 'Konfirmasi penerima' },
      { kind: 'paragraph', text: confirmationOf(receipt) },
      {
        kind: 'paragraph',
        style: 'note',
        text: 'Sidik digital dihitung atas para pihak, peran, alasan, waktu, dan daftar tugas. Kedua pihak menyimpan tanda terima ini di akunnya; lembar yang sidiknya berbeda bukan lembar ini.',
      },
    ],
  }
}

function partiesBlock({ content }: Receipt): Block {
  const rows: [string, string][] = [
    ['Yang menyerahkan', content.from.name],
    ['Yang menerima', content.to.name],
    ['Peran', ROLES[content.role] ?? content.role],
    ['OPD', content.opd?.name ?? '–'],
    ['Alasan', content.reason],
    ['Waktu', `${wib(content.at, 'id')} WIB`],
  ]
  return {
    kind: 'table',
    caption: 'Para pihak dan peran',
    columns: [
      { header: 'Butir', width: 1, names: true },
      { header: 'Isi', width: 3 },
    ],
    rows: rows.map((cells) => ({ cells })),
  }
}

function tasksBlock({ content }: Receipt): Block {
  if (content.tasks.length === 0)
    return { kind: 'paragraph', text: 'Tidak ada tugas yang terbuka saat serah terima.' }
  return {
    kind: 'table',
    caption: 'Tugas yang masih terbuka saat serah terima',
    columns: [
      { header: 'No.', width: 0.5 },
      { header: 'Tugas', width: 3, names: true },
      { header: 'Mengapa', width: 3 },
      { header: 'Tenggat', width: 1.4 },
    ],
    rows: content.tasks.map(({ title, why, due }, i) => ({
      cells: [String(i + 1), title.id, why.id, due === null ? '–' : `${wib(due, 'id')} WIB`],
    })),
  }
}

function confirmationOf({ confirmedAt, remark, content }: Receipt): string {
  if (confirmedAt === null) return `Belum dikonfirmasi oleh ${content.to.name}.`
  const note = remark === null ? 'tanpa catatan.' : `dengan catatan: ${remark}`
  return `Dikonfirmasi oleh ${content.to.name} pada ${wib(confirmedAt, 'id')} WIB, ${note}`
}
