import type { FieldError } from '#platform/problem/problem.ts'
import { refuse } from '#platform/problem/problem.ts'
import type { Priority } from '../../contract/words.ts'
import { priorityOf } from '../../rules/interop/priority.ts'
import { eidoUnreadable } from '../problems.ts'
import { isNode, type Node } from '../warnings/read-xml.ts'
import { type ReadPlace, readPidf } from './read-pidf.ts'

/** What another centre tells of an incident, as far as a desk needs it; persons and call-back numbers are not read. */
export interface SentIncident {
  /** Its `$id`, the same in everything they send of it. */
  id: string
  changedAt: Date
  /** Their own number of it. */
  number: string
  isClosed: boolean
  type: { code: string; text: string }
  priority: Priority | null
  receivedAt: Date | null
  answeredAt: Date | null
  place: ReadPlace
  notes: string
}

/**
 * Reads an Emergency Incident Data Object, NENA-STA-021.1b. What is read must have the standard's form; what is not read
 * is passed over, so that a centre may send more.
 *
 * @throws Refusal `dispatch.eido_unreadable`, with every place that is wrong
 */
export function readSentEido(body: string): SentIncident {
  const read = new Reading()
  const said = parse(body)
  const eido = read.object('', said)
  if (!isNode(said)) read.end()
  const incident = read.object('/incidentComponent', eido.incidentComponent, 'optional')
  const [call] = read.components(eido, 'callComponent')
  const common = read.whole(incident, '/incidentComponent', 'incidentCommonPriorityNumber')
  const sent: SentIncident = {
    id: read.text(eido, '', '$id', 300),
    changedAt: read.instant(eido, '', 'lastUpdateTimeStamp') ?? new Date(0),
    number: read.text(incident, '/incidentComponent', 'internalIncidentId', 60, 'optional'),
    isClosed: read
      .words(incident, '/incidentComponent', 'incidentStatusCommonRegistryText')
      .includes('Closed'),
    type: {
      code: read.text(incident, '/incidentComponent', 'incidentTypeInternalCode', 60, 'optional'),
      text:
        read.text(incident, '/incidentComponent', 'incidentTypeInternalText', 120, 'optional') ||
        read.text(incident, '/incidentComponent', 'incidentTypeCommonRegistryText', 120, 'optional'),
    },
    priority: common === null ? null : priorityOf(common),
    receivedAt: call ? read.instant(call.node, call.at, 'callStartTimestamp') : null,
    answeredAt: call ? read.instant(call.node, call.at, 'answerDate', 'optional') : null,
    place: placeOf(read, eido, incident),
    notes: notesOf(read, eido),
  }
  read.text(eido, '', 'issuingElementIdentification', 300)
  if (!/^1\./.test(read.text(eido, '', 'eidoVersion', 20))) read.wrong('/eidoVersion', VERSION)
  if (read.components(eido, 'agencyComponent').length === 0) read.wrong('/agencyComponent', REQUIRED)
  if (saysNothing(sent)) read.wrong('', NOTHING)
  read.end()
  return sent
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const saysNothing = ({ type, place, notes }: SentIncident): boolean =>
  type.text === '' && place.words === '' && place.lat === null && notes === ''

/** The place of the incident, else any that is told: words from the first that has some, the point likewise. */
function placeOf(read: Reading, eido: Node, incident: Node): ReadPlace {
  const all = read.components(eido, 'locationComponent')
  const named = referencesOf(incident.locationReference)
  const rank = ({ node }: Component) =>
    named.includes(String(node.$id)) ? 0 : node.locationTypeDescriptionRegistryText === 'Incident' ? 1 : 2
  const places = [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ node, at }) => {
      const value = read.text(node, at, 'locationByValue', 20_000, 'optional')
      const found = value === '' ? undefined : readPidf(value)
      if (value !== '' && found === undefined) read.wrong(`${at}/locationByValue`, NOT_PIDF)
      const words = read.text(node, at, 'locationDescriptionText', 500, 'optional')
      return { ...(found ?? NOWHERE), ...(words === '' ? {} : { words }) }
    })
  const { lat, lng, accuracy } = places.find((one) => one.lat !== null) ?? NOWHERE
  return { lat, lng, accuracy, words: places.find(({ words }) => words !== '')?.words ?? '' }
}

const NOWHERE: ReadPlace = { lat: null, lng: null, accuracy: null, words: '' }

const referencesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(isNode).map(({ $ref }) => String($ref))

/** Notes are HTML5 by the standard; a desk reads text. */
const notesOf = (read: Reading, eido: Node): string =>
  read
    .components(eido, 'notesComponent')
    .map(({ node, at }) => plain(read.text(node, at, 'notesActionComments', 4000)))
    .filter(Boolean)
    .join('\n')

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

const plain = (html: string): string =>
  html
    .replaceAll(/<(br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replaceAll(/<[a-z/!][^>]*>/gi, '')
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? '')
    .trim()

interface Component {
  node: Node
  /** JSON pointer to it. */
  at: string
}

type Sentences = FieldError['message']
const REQUIRED: Sentences = { id: 'Wajib diisi.', en: 'This is required.' }
const TEXT: Sentences = {
  id: 'Harus berupa teks, tidak terlalu panjang.',
  en: 'This must be text, not too long.',
}
const OBJECT: Sentences = { id: 'Harus berupa objek JSON.', en: 'This must be a JSON object.' }
const LIST: Sentences = { id: 'Harus berupa daftar objek.', en: 'This must be a list of objects.' }
const WHOLE: Sentences = { id: 'Harus berupa bilangan bulat.', en: 'This must be a whole number.' }
const INSTANT: Sentences = {
  id: 'Harus berupa waktu ISO 8601 dengan zona.',
  en: 'This must be an ISO 8601 time with a zone.',
}
const VERSION: Sentences = { id: 'Hanya EIDO versi 1 yang dibaca.', en: 'Only version 1 of EIDO is read.' }
const NOT_PIDF: Sentences = {
  id: 'Harus berupa PIDF-LO (RFC 5491).',
  en: 'This must be a PIDF-LO (RFC 5491).',
}
const NOTHING: Sentences = {
  id: 'Tidak disebut apa yang terjadi dan di mana.',
  en: 'It tells neither what happened nor where.',
}

/** Collects everything that is wrong, so that whoever sends mends it in one go. */
class Reading {
  private readonly errors: FieldError[] = []

  wrong(field: string, message: Sentences): void {
    this.errors.push({ field, message })
  }

  object(at: string, value: unknown, need?: 'optional'): Node {
    if (isNode(value)) return value
    if (value !== undefined || need !== 'optional') this.wrong(at, OBJECT)
    return {}
  }

  components(eido: Node, name: string): Component[] {
    const value = eido[name]
    if (value === undefined) return []
    if (Array.isArray(value) && value.every(isNode))
      return value.map((node, i) => ({ node, at: `/${name}/${i}` }))
    this.wrong(`/${name}`, LIST)
    return []
  }

  text(node: Node, at: string, name: string, most: number, need?: 'optional'): string {
    const value = node[name]
    if (typeof value === 'string' && value.length <= most && (value !== '' || need === 'optional'))
      return value
    if (value !== undefined) this.wrong(`${at}/${name}`, TEXT)
    else if (need !== 'optional') this.wrong(`${at}/${name}`, REQUIRED)
    return ''
  }

  words(node: Node, at: string, name: string): string[] {
    const value = node[name] ?? []
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value
    this.wrong(`${at}/${name}`, LIST)
    return []
  }

  instant(node: Node, at: string, name: string, need?: 'optional'): Date | null {
    const value = node[name]
    if (value === undefined && need === 'optional') return null
    const isZoned = typeof value === 'string' && /T.*(Z|[+-]\d{2}:?\d{2})$/i.test(value)
    const time = isZoned ? new Date(value) : undefined
    if (time !== undefined && !Number.isNaN(time.getTime())) return time
    this.wrong(`${at}/${name}`, value === undefined ? REQUIRED : INSTANT)
    return null
  }

  whole(node: Node, at: string, name: string): number | null {
    const value = node[name]
    if (value === undefined) return null
    if (Number.isInteger(value)) return value as number
    this.wrong(`${at}/${name}`, WHOLE)
    return null
  }

  /** @throws Refusal `dispatch.eido_unreadable` when anything was wrong */
  end(): void {
    if (this.errors.length > 0) refuse(eidoUnreadable, { count: this.errors.length }, this.errors)
  }
}
