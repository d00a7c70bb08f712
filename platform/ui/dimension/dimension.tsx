const KEYS = ['governance', 'branding', 'economy', 'living', 'society', 'environment', 'mobility'] as const

export type DimensionKey = (typeof KEYS)[number]

export const isDimension = (key: string): key is DimensionKey => (KEYS as readonly string[]).includes(key)

/** One shape for each, so that a dimension is told apart without its colour. */
const SHAPES: Record<DimensionKey, string> = {
  governance: 'M2 13h12M3 13V6.5M8 13V6.5M13 13V6.5M2 6h12L8 2z',
  branding: 'M8 1.5 10 6l4.5.5-3.3 3 1 4.7L8 11.8l-4.2 2.4 1-4.7-3.3-3L6 6z',
  economy: 'M2 14V9h3v5M6.5 14V5h3v9M11 14V2h3v12',
  living: 'M2 7.5 8 2l6 5.5V14h-4v-4H6v4H2z',
  society:
    'M5 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM11 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1 14c0-3 1.5-4.5 4-4.5S8 11 8 14M8 14c0-3 .5-4.5 3-4.5s4 1.5 4 4.5',
  environment: 'M3 13C2 6 6 2 14 2c0 8-4 12-11 11zM3 13c2-4 4-6 7-7.5',
  mobility:
    'M2 11V6l2-3h8l2 3v5H2zM4.5 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM11.5 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
}

/** A dimension of the smart city: its hue, its sign and its name, always together. */
export function Dimension({ dimension, label }: { dimension: DimensionKey; label: string }) {
  return (
    <span className={`dimension dimension--${dimension}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[dimension]} />
      </svg>
      {label}
    </span>
  )
}
