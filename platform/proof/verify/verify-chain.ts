// Keys and seals: who signed what, in which order.
import type { Seal, SealKey } from '../contract.ts'
import { endorsementText, hashOfSeal, holds, keyIdOf, pemOf, sealHolds } from '../signed.ts'
import { fail } from './fault.ts'

/**
 * Every key must be signed by the one before it, and the trusted one, where it is given, must be among them.
 *
 * @param trusted raw public key, hexadecimal
 * @throws Fault `key`
 */
export function verifyKeys(keys: readonly SealKey[], trusted: string | undefined): void {
  for (const [i, key] of keys.entries()) {
    const { publicKey, place, pem } = key
    if (key.key !== keyIdOf(publicKey) || pem !== pemOf(publicKey) || place !== i + 1) badKey(key)
    const before = keys[i - 1]
    if (before === undefined ? key.endorsedBy !== null : !isEndorsed(key, before)) badKey(key)
  }
  if (trusted !== undefined && !keys.some(({ publicKey }) => publicKey === trusted))
    fail(
      'key',
      null,
      `Kunci yang Anda berikan (${keyIdOf(trusted)}) tidak ada di antara kunci ekspor ini.`,
      `The key you gave (${keyIdOf(trusted)}) is not among the keys of this export.`,
    )
}

const isEndorsed = (key: SealKey, before: SealKey): boolean =>
  key.endorsedBy === before.key &&
  key.endorsement !== null &&
  holds(endorsementText(key), key.endorsement, before.publicKey)

const badKey = ({ key }: SealKey): never =>
  fail(
    'key',
    null,
    `Kunci ${key} tidak ditandatangani oleh kunci sebelumnya.`,
    `The key ${key} is not signed by the one before it.`,
  )

/**
 * A key vouches for all that lies before a seal it signed, and for the keys it signed; not for keys before it. Somebody
 * could else put a key of their own before the trusted one and sign everything with that.
 *
 * @param trusted raw public key, hexadecimal
 * @throws Fault `key`
 */
export function verifyTrust(
  last: Seal | undefined,
  keys: readonly SealKey[],
  trusted: string | undefined,
): void {
  if (trusted === undefined) return
  const placeOf = (is: (key: SealKey) => boolean): number => keys.find(is)?.place ?? 0
  if (placeOf(({ key }) => key === last?.key) >= placeOf(({ publicKey }) => publicKey === trusted)) return
  fail(
    'key',
    null,
    `Kunci yang Anda berikan (${keyIdOf(trusted)}) lebih baru daripada segel terakhir ekspor ini dan tidak menjaminnya. Berikan kunci sebelumnya, atau ekspor lagi setelah segel berikutnya.`,
    `The key you gave (${keyIdOf(trusted)}) is newer than the last seal of this export and does not vouch for it. Give an earlier key, or export again after the next seal.`,
  )
}

/** What is remembered between one seal and the next. */
export interface Chain {
  last: Seal | undefined
  place: number
}

/**
 * One seal after the other: signed by a known key, never by an earlier key nor at an earlier time than the seal before,
 * and naming that seal.
 *
 * @throws Fault `signature` or `chain`
 */
export function verifySeal(seal: Seal, chain: Chain, keys: readonly SealKey[], region: string): Chain {
  const key = keys.find(({ key: id }) => id === seal.key)
  if (key === undefined || !sealHolds(seal, key.publicKey)) badSignature(seal)
  const { place } = key as SealKey
  const { last } = chain
  const follows =
    seal.tenant === region &&
    seal.number === (last?.number ?? 0) + 1 &&
    seal.size > (last?.size ?? 0) &&
    seal.previous === (last ? hashOfSeal(last) : null) &&
    Date.parse(seal.sealedAt) >= Date.parse(last?.sealedAt ?? seal.sealedAt) &&
    place >= chain.place
  if (!follows) badChain(seal, last)
  return { last: seal, place }
}

const badSignature = ({ number, size }: Seal): never =>
  fail(
    'signature',
    null,
    `Tanda tangan segel ${number} (sampai fakta ${size}) palsu atau rusak.`,
    `The signature of seal ${number} (up to fact ${size}) is forged or damaged.`,
  )

const badChain = ({ number }: Seal, last: Seal | undefined): never =>
  fail(
    'chain',
    (last?.size ?? 0) + 1,
    `Rantai segel putus: segel ${number} tidak menyambung segel ${last?.number ?? 0}. Fakta mulai nomor ${(last?.size ?? 0) + 1} tidak terbukti.`,
    `The chain of seals is broken: seal ${number} does not follow seal ${last?.number ?? 0}. Facts from number ${(last?.size ?? 0) + 1} on are not proven.`,
  )
