/** The stakeholder groups of the forum. */
export const groups = [
  'industry',
  'small-platform',
  'civil-society',
  'academia',
  'government',
  'intergovernmental',
] as const;
export type Group = (typeof groups)[number];
