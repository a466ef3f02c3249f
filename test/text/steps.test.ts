import { expect, test } from "vitest";
import { finish, inSlices, type Steps } from "../../src/text/steps.ts";

function* sum(numbers: readonly number[], done: number[] = []): Steps<number> {
  let total = 0;
  for (const number of numbers) {
    total += number;
    done.push(number);
    yield;
  }
  return total;
}

/** A clock on which each look takes a millisecond. */
function clock(cancelAfter = Number.POSITIVE_INFINITY) {
  let time = 0;
  const pauses: number[] = [];
  return {
    pauses,
    length: 3,
    now: () => time++,
    giveWay: async () => {
      pauses.push(time);
    },
    cancelled: () => pauses.length >= cancelAfter,
  };
}

test("work in steps is the work done at once", async () => {
  expect(finish(sum([1, 2, 3, 4]))).toBe(10);
  expect(await inSlices(sum([1, 2, 3, 4]), clock())).toBe(10);
});

test("others come in between whenever a slice is over", async () => {
  const slices = clock();
  await inSlices(sum(Array.from({ length: 30 }, (_, i) => i)), slices);
  expect(slices.pauses.length).toBeGreaterThan(5);
  for (const [i, pause] of slices.pauses.entries()) expect(pause - (slices.pauses[i - 1] ?? 0)).toBeLessThanOrEqual(5);
});

test("what nobody wants any more is left undone, and its generator closed", async () => {
  const done: number[] = [];
  let closed = false;
  function* closing(): Steps<number> {
    try {
      return yield* sum([1, 2, 3, 4, 5, 6, 7, 8, 9], done);
    } finally {
      closed = true;
    }
  }
  expect(await inSlices(closing(), clock(1))).toBeNull();
  expect(done.length).toBeLessThan(9);
  expect(closed).toBe(true);
});
