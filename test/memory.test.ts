import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { Bill } from "../src/bill/types.ts";
import { createLacuna } from "../src/lacuna.ts";
import { edition } from "./score/support/editions.ts";

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

const lacuna = createLacuna(edition("report-cards-2023"));

/** A bill of a hundred sections, one in five about a goal, that says its number at two places. */
function draft(number: number, edit: number): string {
  const sections = Array.from({ length: 100 }, (_, index) =>
    index % 5
      ? `The commissioner of works shall inspect bridge ${index} of draft ${number} each year.`
      : `A minor shall not be arrested, charged or prosecuted for prostitution, as draft ${number} says.`,
  );
  sections[50] = `The board may meet ${edit} times. A person described in section 1 of this act may attend.`;
  sections[52] = `In this act, "covered youth" means a minor who is seen ${edit} times.`;
  return `Be it enacted by the Legislature:\n\n${sections.map((words, index) => `Sec. ${index + 1}. ${words}`).join("\n\n")}\n`;
}

/** Memory held, in bytes, after what is not needed any more is collected. */
async function held(): Promise<number> {
  for (let turn = 0; turn < 3; turn++) {
    // What is weakly held goes in a turn of its own.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}

test("ten drafts that are edited again and again hold no more than when they were opened", async () => {
  const bills: Bill[] = [];
  const read = (number: number, edit: number, previous?: Bill) => {
    const bill = lacuna.readBill(
      { text: draft(number, edit), format: "plain", name: `${number}.txt` },
      previous ? { previous } : {},
    );
    lacuna.checkBill(bill);
    bills[number] = bill;
    return bill;
  };
  const before = await held();
  for (let number = 0; number < 10; number++) read(number, 0);
  const first = new WeakRef(bills[0] ?? {});
  const edited = async (from: number, to: number) => {
    for (let edit = from; edit < to; edit++)
      for (let number = 0; number < 10; number++) read(number, edit, bills[number]);
    return (await held()) - before;
  };
  const few = await edited(1, 5);
  const many = await edited(5, 45);
  expect(first.deref(), "the first reading of a draft").toBeUndefined();
  expect(many).toBeLessThan(few * 1.15);
  bills.length = 0;
  expect((await held()) - before).toBeLessThan(few / 2);
});
