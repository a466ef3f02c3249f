/** The `framework.yaml` of a small edition with one issue area that has these goals. */
export function editionOf(...goals: readonly string[]): string {
  return `id: ours
name: Ours
publisher: us
year: 2025
sources: [us]
points: { full: 2.5, step: 0.5 }
issues: [{ id: "9", name: Records, max: ${2.5 * goals.length}, goals: ${JSON.stringify(goals)} }]
grades: [{ grade: F, from: 0 }]
extraCredit: { max: 10, each: 1 }
`;
}
