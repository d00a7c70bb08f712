import type { Bilingual } from '#platform/schema/schema.ts'
import type { Engine } from './binaries.ts'
import { isRoot } from './identity.ts'
import type { Place } from './place.ts'

/** What the operator should know of a running database: where it lies, who runs it, with which binaries. */
export function notesOn(place: Place, engine: Engine): Bilingual[] {
  return [
    tellPlace(place),
    ...(isRoot() ? [tellUser(place)] : []),
    {
      id: `Basis data dijalankan oleh PostgreSQL ${engine.version} dari ${engine.folder}.`,
      en: `The database runs on PostgreSQL ${engine.version} from ${engine.folder}.`,
    },
  ]
}

function tellPlace({ dataFolder, home }: Place): Bilingual {
  if (home === dataFolder) {
    return { id: `Basis data ada di ${home}.`, en: `The database lies in ${home}.` }
  }
  return {
    id: `Basis data ada di ${home}, di luar ${dataFolder}, karena folder itu tertutup bagi pengguna yang menjalankan PostgreSQL. Ikut sertakan folder itu dalam cadangan.`,
    en: `The database lies in ${home}, outside ${dataFolder}, because that folder is closed to the user who runs PostgreSQL. Take that folder along in backups.`,
  }
}

const tellUser = ({ identity }: Place): Bilingual => ({
  id: `PostgreSQL tidak mau berjalan sebagai root; ia dijalankan sebagai pengguna nomor ${identity.uid}.`,
  en: `PostgreSQL refuses to run as root; it runs as user number ${identity.uid}.`,
})
