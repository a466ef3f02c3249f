/** Notes that a concept is there: one bit a concept. */
export function setBit(bits: Uint32Array, concept: number): void {
  const index = concept >> 5;
  bits[index] = (bits[index] ?? 0) | (1 << (concept & 31));
}

/** Whether a concept is there. */
export function hasBit(bits: Uint32Array, concept: number): boolean {
  return concept >= 0 && ((bits[concept >> 5] ?? 0) & (1 << (concept & 31))) !== 0;
}

/** Notes all concepts of another set. */
export function addBits(bits: Uint32Array, others: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) | (others[i] ?? 0);
}

/** The set of these concepts; `size` is its words of 32 bits. */
export function bitsOf(concepts: Iterable<number>, size: number): Uint32Array {
  const bits = new Uint32Array(size);
  for (const concept of concepts) setBit(bits, concept);
  return bits;
}
