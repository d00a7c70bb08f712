/** Lowest and highest rating of an instrument. */
export interface Scale {
  min: number
  max: number
}

/** The scale of an instrument, whose bounds are whole numbers written as decimals. */
export const scaleOf = (instrument: { scale: { min: string; max: string } }): Scale => ({
  min: Number(instrument.scale.min),
  max: Number(instrument.scale.max),
})

/** Ratings are whole numbers: published question scores are multiples of one over the number of assessors. */
export const isInScale = (value: number, { min, max }: Scale): boolean =>
  Number.isInteger(value) && value >= min && value <= max
