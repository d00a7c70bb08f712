// What is signed, and how anybody checks it. Knows no database and no clock, so that the offline verifier uses it.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { canonical } from '#platform/facts/canonical.ts'
import type { Seal, SealKey } from './contract.ts'

export type UnsignedSeal = Omit<Seal, 'signature'>
export type UnsignedKey = Pick<SealKey, 'key' | 'publicKey' | 'endorsedBy' | 'from'>

/** A first line of its own for each kind of text, so that a signature for one never passes for another. */
const SEAL = 'penataran seal v1\n'
const KEY = 'penataran key v1\n'

export const sealText = ({ tenant, number, size, root, previous, sealedAt, key }: UnsignedSeal): string =>
  SEAL + canonical({ tenant, number, size, root, previous, sealedAt, key })

export const endorsementText = ({ key, publicKey, endorsedBy, from }: UnsignedKey): string =>
  KEY + canonical({ key, publicKey, endorsedBy, from })

/** What the next seal names as `previous`: SHA-256 of the canonical seal with its signature, hexadecimal. */
export const hashOfSeal = ({
  tenant,
  number,
  size,
  root,
  previous,
  sealedAt,
  key,
  signature,
}: Seal): string =>
  createHash('sha256')
    .update(canonical({ tenant, number, size, root, previous, sealedAt, key, signature }))
    .digest('hex')

/** A private key that signs, with the names of its public half. */
export interface Signer {
  key: string
  /** 32 raw bytes, hexadecimal. */
  publicKey: string
  sign: (text: string) => string
}

/** @throws Error when the key is not Ed25519 */
export function signerOf(privateKey: KeyObject): Signer {
  const publicKey = rawPublicKey(createPublicKey(privateKey))
  return {
    key: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), privateKey).toString('hex'),
  }
}

/** @param pem PKCS#8 PEM of an Ed25519 private key */
export const signerFromPem = (pem: string): Signer => signerOf(createPrivateKey(pem))

/** The first 16 hexadecimal digits of the SHA-256 of the raw key. */
export const keyIdOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest('hex').slice(0, 16)

/** The raw 32 bytes, hexadecimal. */
export function rawPublicKey(key: KeyObject): string {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The key is not an Ed25519 key.')
  const { x } = key.export({ format: 'jwk' }) as { x: string }
  return Buffer.from(x, 'base64url').toString('hex')
}

const publicKeyOf = (publicKey: string): KeyObject =>
  createPublicKey({
    format: 'jwk',
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
  })

export const pemOf = (publicKey: string): string =>
  publicKeyOf(publicKey).export({ type: 'spki', format: 'pem' }) as string

export const holds = (text: string, signature: string, publicKey: string): boolean =>
  verify(null, Buffer.from(text), publicKeyOf(publicKey), Buffer.from(signature, 'hex'))

export const sealHolds = (seal: Seal, publicKey: string): boolean =>
  holds(sealText(seal), seal.signature, publicKey)
