/** Discord's epoch: the first second of 2015, in milliseconds. */
const EPOCH = 1_420_070_400_000n;

let last = 0n;

/** The next id: 17 to 19 digits that carry the time, as Discord's do, and always larger than the one before. */
export function nextSnowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}
