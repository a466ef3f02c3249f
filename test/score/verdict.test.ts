import { describe, expect, it, test } from "vitest";
import type { ElementStatus, Goal, Verdict } from "../../src/goals/goal.ts";
import { best, better, earnsMore, verdictOn } from "../../src/score/verdict.ts";

const rules: Pick<Goal, "verdict"> = {
  verdict: [{ none: ["!a", "!b"] }, { full: ["a", "b"] }, { partial: ["a~", "!c"] }, { touch: ["b~", "c"] }],
};

describe("the verdict of a goal's rules", () => {
  test.each<readonly [law: string, statuses: Readonly<Record<string, ElementStatus>>, verdict: Verdict]>([
    ["lacks both that matter", { c: "yes" }, "none"],
    ["has both in full", { a: "yes", b: "yes", c: "yes" }, "full"],
    ["has one in full and one weakly", { a: "yes", b: "weak" }, "partial"],
    ["has one weakly, where weak is enough", { a: "weak" }, "partial"],
    ["has what stands in the way, though weakly", { a: "yes", c: "weak" }, "touch"],
    ["has a part that only touches the subject", { b: "weak", c: "yes" }, "touch"],
    ["fits no rule", { b: "yes" }, "touch"],
  ])("law that %s", (_, statuses, verdict) => {
    expect(verdictOn(rules, (id) => statuses[id] ?? "no")).toBe(verdict);
  });

  it("is the first rule's that holds, so a rule of touch or none can stand before one of credit", () => {
    const all: () => ElementStatus = () => "yes";
    expect(verdictOn({ verdict: [{ touch: ["a"] }, { full: ["a"] }] }, all)).toBe("touch");
    expect(verdictOn({ verdict: [{ none: ["a"] }, { full: ["a"] }] }, all)).toBe("none");
    const part = (id: string): ElementStatus => (id === "a" ? "yes" : "no");
    expect(verdictOn({ verdict: [{ touch: ["a", "b"] }, { partial: ["a"] }] }, part)).toBe("partial");
    expect(verdictOn({ verdict: [{ none: ["a", "b"] }, { full: ["a"] }] }, part)).toBe("full");
  });
});

describe("what is better", () => {
  it("strong is better than weak, weak than missing, and nothing than itself", () => {
    expect([better("yes", "weak"), better("weak", "no"), better("yes", "no")]).toEqual([true, true, true]);
    expect([better("weak", "yes"), better("no", "weak"), better("weak", "weak")]).toEqual([false, false, false]);
    expect([best("weak", "yes"), best("yes", "weak"), best("no", "no")]).toEqual(["yes", "yes", "no"]);
  });

  it("full credit earns more than partial, that more than touching the subject, that more than silence", () => {
    const order: readonly Verdict[] = ["none", "touch", "partial", "full"];
    for (const [i, a] of order.entries())
      for (const [j, b] of order.entries()) expect(earnsMore(a, b), `${a} over ${b}`).toBe(i > j);
  });
});
