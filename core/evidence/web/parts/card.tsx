import type { ReactNode } from 'react'
import { day, decimal } from '#platform/ui/format.ts'
import type { DocumentCard, Validity } from '../../contract.ts'
import { useEvidenceWords } from '../words.ts'
import { DownloadButton } from './download-button.tsx'
import { type Source, usePicture } from './source.ts'

interface CardProps {
  card: DocumentCard
  source: Source
  /** The title leads to the document, where there is a page for it. */
  heading?: ReactNode
  /** More lines below what every card says. */
  children?: ReactNode
  acts?: ReactNode
}

/** One version of a document: what it is, whether it is in force, and the ways to look at it. */
export function EvidenceCard({ card, source, heading, children, acts }: CardProps) {
  const { w } = useEvidenceWords()
  return (
    <article className="evidence-card">
      <Thumb card={card} source={source} />
      <div className="evidence-card__body">
        <p className="evidence-card__title">{heading ?? card.title}</p>
        <p className="evidence-card__facts">
          <ValidityTag validity={card.validity} /> <span>{w.kinds[card.kind]}</span>
          <span>{w.version(card.version)}</span>
          <SizeOf card={card} />
        </p>
        <Particulars card={card} />
        {children}
        <div className="row-acts">
          {card.sha256 === null ? null : <DownloadButton source={source} card={card} />}
          {card.url === null ? null : <OutsideLink url={card.url} title={card.title} />}
          {acts}
        </div>
      </div>
    </article>
  )
}

/** A small picture of the front; where there is none, the kind in letters. */
function Thumb({ card, source }: { card: DocumentCard; source: Source }) {
  const { w } = useEvidenceWords()
  const address = usePicture(source, card, 'thumb')
  if (address !== undefined) return <img className="evidence-card__thumb" src={address} alt="" />
  const ending = card.fileName?.split('.').at(-1)?.toUpperCase()
  return (
    <span className="evidence-card__thumb evidence-card__thumb--none" aria-hidden="true">
      {ending ?? w.marks[card.kind]}
    </span>
  )
}

const TONES: Record<Validity, string> = {
  unlimited: '',
  valid: ' tag--good',
  expired: ' tag--attention',
  future: ' tag--attention',
}

export function ValidityTag({ validity }: { validity: Validity }) {
  const { w } = useEvidenceWords()
  return validity === 'unlimited' ? null : (
    <span className={`tag${TONES[validity]}`}>{w.validities[validity]}</span>
  )
}

/** Number and issuer of a decree, what it proves, and its days of validity. */
function Particulars({ card }: { card: DocumentCard }) {
  const { w, language } = useEvidenceWords()
  const span = useSpan(card)
  const { reference } = card
  return (
    <>
      {reference === null ? null : (
        <p className="row__note">{w.of(reference, day(reference.issuedOn, language))}</p>
      )}
      {card.statement === null ? null : <p className="row__note">{card.statement}</p>}
      {span === undefined ? null : <p className="row__note">{span}</p>}
    </>
  )
}

/** First and last day in words; nothing where neither is set. */
export function useSpan({ validFrom, validTo }: DocumentCard): string | undefined {
  const { w, language } = useEvidenceWords()
  const from = validFrom === null ? undefined : day(validFrom, language)
  const to = validTo === null ? undefined : day(validTo, language)
  if (from === undefined) return to === undefined ? undefined : `${w.validities.valid} ${w.span.to(to)}`
  return `${w.validities.valid} ${to === undefined ? w.span.from(from) : w.span.both(from, to)}`
}

function SizeOf({ card }: { card: DocumentCard }) {
  const { w, language } = useEvidenceWords()
  if (card.bytes === null) return null
  const [size, unit] = sizeOf(card.bytes)
  return <span>{w.bytes(decimal(size, language), unit)}</span>
}

function sizeOf(bytes: number): [string, string] {
  if (bytes < 1000) return [String(bytes), 'B']
  if (bytes < 1_000_000) return [String(Math.round(bytes / 1000)), 'KB']
  return [(bytes / 1_000_000).toFixed(1), 'MB']
}

function OutsideLink({ url, title }: { url: string; title: string }) {
  const { w } = useEvidenceWords()
  return (
    <a className="link" href={url} target="_blank" rel="noopener noreferrer" aria-label={w.openLinkOf(title)}>
      {w.openLink}
    </a>
  )
}
