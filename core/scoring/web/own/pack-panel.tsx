import { useEffect, useState } from 'react'
import { SelectField } from '#platform/ui/form/form.tsx'
import { wib } from '#platform/ui/format.ts'
import type { OwnSheet } from '../../contract.ts'
import { useScoringWords } from '../words.ts'
import { forgetRegion, type KeptEvidence, readEvidence, takePack } from './take-pack.ts'

const MEGABYTE = 1_000_000
const SIZES = { none: 0, small: MEGABYTE, middle: 5 * MEGABYTE, all: Number.POSITIVE_INFINITY } as const
type Size = keyof typeof SIZES

/** Takes regions along for work without a network. */
export function PackPanel({ sheets }: { sheets: readonly OwnSheet[] }) {
  const { w } = useScoringWords()
  const [size, setSize] = useState<Size>('small')
  return (
    <div className="packs">
      <form onChange={(event) => setSize((event.target as unknown as HTMLSelectElement).value as Size)}>
        <SelectField
          name="size"
          label={w.packSize}
          value={size}
          choices={(Object.keys(SIZES) as Size[]).map((value) => ({ value, label: w.packSizes[value] }))}
        />
      </form>
      <ul className="rows">
        {sheets.map(({ region, year }) => (
          <PackRow key={`${year}-${region.code}`} region={region} year={year} maxBytes={SIZES[size]} />
        ))}
      </ul>
    </div>
  )
}

function PackRow(props: { region: OwnSheet['region']; year: number; maxBytes: number }) {
  const { w } = useScoringWords()
  const { region, year } = props
  const pack = usePack(props)
  return (
    <li className="row">
      <span className="row__name">
        {region.name} {year}
      </span>
      <span className="row__note" role="status">
        <PackState pack={pack} />
      </span>
      <span className="row-acts">
        <button
          type="button"
          className="button"
          aria-label={`${w.packTake}: ${region.name}`}
          disabled={pack.taking !== undefined}
          onClick={pack.take}
        >
          {w.packTake}
        </button>
        {pack.kept === undefined ? null : (
          <button
            type="button"
            className="link"
            aria-label={`${w.packForget}: ${region.name}`}
            onClick={pack.forget}
          >
            {w.packForget}
          </button>
        )}
      </span>
    </li>
  )
}

function PackState({ pack }: { pack: Pack }) {
  const { w, language } = useScoringWords()
  const { taking, failed, kept } = pack
  if (taking !== undefined) return w.packTaking(taking.done, taking.of)
  if (failed) return w.packFailed
  if (kept === undefined) return w.packNone
  const taken = w.packTaken(wib(kept.packedAt, language), kept.files.length)
  return kept.missing === 0 ? taken : `${taken} ${w.packPartly(kept.missing)}`
}

interface Pack {
  kept: KeptEvidence | undefined
  taking: { done: number; of: number } | undefined
  failed: boolean
  take: () => void
  forget: () => void
}

function usePack({ region, year, maxBytes }: Parameters<typeof PackRow>[0]): Pack {
  const [kept, setKept] = useState<KeptEvidence>()
  const [taking, setTaking] = useState<Pack['taking']>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    void readEvidence(region.code, year).then(setKept, () => undefined)
  }, [region.code, year])
  const take = async () => {
    setFailed(false)
    setTaking({ done: 0, of: 0 })
    try {
      setKept(await takePack({ region: region.code, year, maxBytes }, (done, of) => setTaking({ done, of })))
    } catch {
      setFailed(true)
    } finally {
      setTaking(undefined)
    }
  }
  const forget = () => void forgetRegion(region.code, year).then(() => setKept(undefined))
  return { kept, taking, failed, take: () => void take(), forget }
}
