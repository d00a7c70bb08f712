/** Goes into every export, so that it can be checked without this product. */
export const README = `Facts of a region, exported by Penataran.

Verify with:  penataran verify <this folder> [--key PUBLIC.pem] [--head HEAD.json]
It needs only these files and, better, a public key and a published head from elsewhere
(pages /segel of the installation, their feed, or whoever kept them).

export.json        region, number of facts, names of the files
facts-*.ndjson     one fact a line, in order: canonical JSON (RFC 8785) of tenant, seq, name, payload, actor,
                   onBehalfOf, requestId, recordedAt, detailsCommitment
leaves.bin         32 bytes for each fact: SHA-256 of a zero byte and the line without its line feed,
                   as it was when the fact was sealed
seals.ndjson       one seal a line, in order: the root of the Merkle tree (RFC 9162, 2.1) over the first
                   "size" facts, signed with Ed25519, each naming the SHA-256 of the seal before
keys.json          public keys in the order of use, each signed by the one before
details-*.ndjson   only when asked for: personal details and their salts. CONFIDENTIAL.
                   SHA-256(salt, canonical details) is the detailsCommitment of the fact.

The whole format, with a worked example: docs/VERIFYING.md of Penataran.

---

Fakta sebuah daerah, diekspor oleh Penataran. Periksa dengan: penataran verify <folder ini>
Jaga kerahasiaannya: isinya memuat nomor pengenal pelaku, dan bila diminta juga rincian pribadi.
`
