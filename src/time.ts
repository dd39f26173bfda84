/** Milliseconds of a day of twenty-four hours; days of a calendar differ where clocks are changed. */
export const dayMs = 24 * 60 * 60 * 1000;
