import { EMPTY_ROOT, hashNode } from './hash.ts'

/**
 * The right edge of a growing tree: one hash for each perfect subtree, largest first. Takes leaves one by one in
 * constant memory, so that a million facts can be read from a file.
 */
export class Frontier {
  private readonly subtrees: { size: number; hash: Buffer }[] = []
  /** Leaves taken so far. */
  size = 0

  append(leaf: Buffer): void {
    let subtree = { size: 1, hash: leaf }
    for (let left = this.subtrees.at(-1); left?.size === subtree.size; left = this.subtrees.at(-1)) {
      this.subtrees.pop()
      subtree = { size: 2 * subtree.size, hash: hashNode(left.hash, subtree.hash) }
    }
    this.subtrees.push(subtree)
    this.size++
  }

  /** Hash of the tree over all leaves taken. */
  root(): Buffer {
    let root: Buffer | undefined
    for (const { hash } of [...this.subtrees].reverse()) root = root ? hashNode(hash, root) : hash
    return root ?? EMPTY_ROOT
  }
}
