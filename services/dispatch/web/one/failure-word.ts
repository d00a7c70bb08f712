const KNOWN = ['token_denied', 'status_401', 'status_403', 'status_422', 'address'] as const

/** Which words tell why a delivery was not taken: some failures people can mend, the others mend themselves. */
export function failureWord(failure: string): (typeof KNOWN)[number] | 'token' | 'other' {
  const known = KNOWN.find((one) => one === failure)
  return known ?? (failure.startsWith('token_') ? 'token' : 'other')
}
