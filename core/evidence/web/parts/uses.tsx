import { listed } from '#platform/ui/format.ts'
import type { Use } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'

/** What a document is used for, in one line: “Dipakai untuk A01 2025 dan B03 2026”. */
export function Uses({ uses }: { uses: readonly Use[] }) {
  const { w, language } = useEvidenceWords()
  if (uses.length === 0) return <p className="row__note">{w.unused}</p>
  const late = uses.filter(({ validity }) => validity === 'expired' || validity === 'future')
  const names = [...new Set(uses.map(({ code, year }) => w.use(code, year)))]
  return (
    <>
      <p className="row__note">{w.usedFor(listed(names, language))}</p>
      {late.map(({ by, key, versionId, code, year, validity }) => (
        <p className="evidence-warning" key={`${versionId} ${by} ${key}`}>
          {validity === 'expired' ? w.expiredFor(w.use(code, year)) : w.futureFor(w.use(code, year))}
        </p>
      ))}
    </>
  )
}
