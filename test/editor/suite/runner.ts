/**
 * A test runner small enough to run in every extension host: no Node, no DOM, no globals.
 * Each test file calls `test(name, body)` at load; the entry point then calls `runAll`.
 */

interface Test {
  readonly name: string;
  readonly body: () => Promise<void> | void;
  readonly seconds: number;
}

const tests: Test[] = [];

/** Adds a test. It fails when it throws or when it is not over after `seconds` (default 30). */
export function test(name: string, body: () => Promise<void> | void, seconds = 30): void {
  tests.push({ name, body, seconds });
}

/** Runs every test in order, prints a line for each and the sums, and fails if one failed. */
export async function runAll(title: string, only = ""): Promise<void> {
  const failures: string[] = [];
  const chosen = tests.filter(({ name }) => name.includes(only));
  for (const { name, body, seconds } of chosen) {
    const started = performance.now();
    try {
      await within(seconds, body);
      console.log(`  ok ${name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      failures.push(name);
      const failure = error instanceof Error ? error : new Error(String(error));
      console.log(
        `  not ok ${name}\n     ${failure.message}\n     ${failure.stack?.split("\n").slice(1, 6).join("\n     ") ?? ""}`,
      );
    }
  }
  console.log(`${title}: ${chosen.length - failures.length} passed, ${failures.length} failed`);
  if (failures.length > 0) throw new Error(`${failures.length} of ${chosen.length} editor tests failed`);
}

async function within(seconds: number, body: () => Promise<void> | void): Promise<void> {
  let timer: unknown;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${seconds} s`)), seconds * 1000);
  });
  try {
    await Promise.race([body(), late]);
  } finally {
    clearTimeout(timer as never);
  }
}

/** Fails unless the value holds. */
export function assert(value: unknown, message: string): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same as JSON. */
export function assertEqual(actual: unknown, expected: unknown, what = "value"): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what} is ${a}, expected ${b}`);
}
