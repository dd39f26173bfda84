/** Where a page of a list begins: where it was asked for, or at the first row where there is no such page. */
export const firstOf = (offset: number, total: number): number =>
  Number.isSafeInteger(offset) && offset > 0 && offset < total ? offset : 0;
