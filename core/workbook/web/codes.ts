/** Codes of questions somebody typed, parted by commas or blanks. */
export const codesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\s,;]+/)
      .map((code) => code.trim().toUpperCase())
      .filter((code) => code !== ''),
  ),
]
