import { createPrivateKey } from 'node:crypto'
import { commitmentOf } from '#platform/facts/details-salt.ts'
import { canonicalFact, leafOf, type SealableFact } from '../leaf.ts'
import { hashNode } from '../merkle/hash.ts'
import { hashOfSeal, sealText, signerOf } from '../signed.ts'

// The worked example of docs/VERIFYING.md, computed anew: the document must hold these very bytes.

/** A private key of 32 bytes 0x01 (RFC 8410); for the example only. */
const signer = signerOf(
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 1)]),
    format: 'der',
    type: 'pkcs8',
  }),
)

const salt = Buffer.alloc(32, 2)
const details = { caller: 'Contoh Pelapor' }

const fact = (seq: number, over: Partial<SealableFact>): SealableFact => ({
  tenant: '35.05',
  seq,
  name: 'dispatch.call_taken',
  payload: { callId: '0b8ff4a5-0000-4000-8000-000000000001', waitedMs: 4_200 },
  actor: 'system',
  onBehalfOf: null,
  requestId: 'example',
  recordedAt: new Date('2026-11-22T01:02:03.004Z'),
  detailsCommitment: null,
  ...over,
})

const facts = [
  fact(1, { detailsCommitment: commitmentOf(salt, details).toString('hex') }),
  fact(2, { name: 'dispatch.call_ended', recordedAt: new Date('2026-11-22T01:04:00.000Z') }),
]
const leaves = facts.map(leafOf) as [Buffer, Buffer]
const root = hashNode(...leaves).toString('hex')
const unsigned = {
  tenant: '35.05',
  number: 1,
  size: 2,
  root,
  previous: null,
  sealedAt: '2026-11-22T01:05:00.000Z',
  key: signer.key,
}
const seal = { ...unsigned, signature: signer.sign(sealText(unsigned)) }

/** Every text and number that the example shows. */
export const example = {
  publicKey: signer.publicKey,
  key: signer.key,
  lines: facts.map(canonicalFact),
  leaves: leaves.map((leaf) => leaf.toString('hex')),
  root,
  signedText: sealText(unsigned),
  signature: seal.signature,
  sealHash: hashOfSeal(seal),
  salt: salt.toString('hex'),
}
