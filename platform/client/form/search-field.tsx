import { HeldField, type HeldFieldProps } from './held-field.tsx'

/** Searches in a list while somebody types; held by whoever draws the list. */
export const SearchField = (held: HeldFieldProps) => (
  <HeldField {...held} input={{ className: 'input input--long', type: 'search' }} />
)
