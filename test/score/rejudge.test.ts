import { describe, expect, it } from "vitest";
import type { Goal } from "../../src/goals/goal.ts";
import type { Assessment, Evidence } from "../../src/match/types.ts";
import { coreOf, joinAssessments, rejudged } from "../../src/score/rejudge.ts";
import { assessment, goal } from "./support/small.ts";

const own = goal("1.1");
const words = (text: string): Evidence => ({
  start: 0,
  end: text.length,
  quote: text,
  text,
  citation: "Sec. 1",
  change: "inserted",
});
const elements = (written: string) => assessment("1.1", "none", ["none", "none"], written).elements;

describe("the core of a goal", () => {
  it("leaves out elements that are none of it", () => {
    const besides: Goal = {
      ...own,
      elements: own.elements.map((element) => ({ ...element, core: element.id === "a" })),
    };
    expect(coreOf(besides, elements("a=yes b=no>yes")).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("an assessment judged again with other elements", () => {
  it("closes the goal when the last element is supplied", () => {
    const found = rejudged(
      own,
      assessment("1.1", "narrows", ["none", "partial"]),
      elements("a=no>yes b=no>yes c=no>yes"),
    );
    expect(found).toMatchObject({ before: "none", verdict: "full", effect: "closes" });
  });

  it("stays silent on a goal that the text does not speak of, before or after", () => {
    const silent = rejudged(own, assessment("1.1", "none", ["none", "none"]), elements("a=no b=no c=no"));
    expect(silent).toMatchObject({ before: "none", verdict: "none", effect: "none" });
  });

  it("takes a text that shows any element, or was on the subject, as on the subject", () => {
    const one = rejudged(own, assessment("1.1", "none", ["none", "none"]), elements("a=no b=weak c=no"));
    expect(one).toMatchObject({ before: "touch", verdict: "touch" });
    const subject = rejudged(own, assessment("1.1", "none", ["touch", "touch"]), elements("a=no b=no c=no"));
    expect(subject).toMatchObject({ before: "touch", verdict: "touch" });
  });

  it("reopens the goal when what earned credit is gone", () => {
    const gone = rejudged(own, assessment("1.1", "none", ["partial", "partial"]), elements("a=yes>no b=no c=no"));
    expect(gone).toMatchObject({ before: "partial", verdict: "touch", effect: "reopens" });
  });
});

describe("several texts read as one", () => {
  const join = (...several: readonly Assessment[]) => joinAssessments(own, several);

  it("say nothing of a goal that none of them speaks of", () => {
    expect(join()).toEqual({
      goal: "1.1",
      verdict: "none",
      before: "none",
      effect: "none",
      elements: [],
      subject: [],
      extensions: [],
    });
  });

  it("are that text where there is one", () => {
    const only = assessment("1.1", "widens", ["full", "partial"], "a=yes b=yes>no");
    expect(join(only)).toBe(only);
  });

  it("close a goal together that neither closes alone", () => {
    const joined = join(
      assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>yes c=no"),
      assessment("1.1", "none", ["none", "touch"], "a=no b=no c=no>yes"),
    );
    expect(joined).toMatchObject({ before: "none", verdict: "full", effect: "closes" });
    expect(joined.elements.map(({ id, status }) => `${id} ${status}`)).toEqual(["a yes", "b yes", "c yes"]);
  });

  it("keep what one draft strikes and another has", () => {
    const struck = assessment("1.1", "reopens", ["partial", "touch"], "a=yes>no b=no c=no");
    const kept = assessment("1.1", "none", ["partial", "partial"], "a=yes b=no c=no");
    expect(join(struck, kept)).toMatchObject({ before: "partial", verdict: "partial", effect: "none" });
    const other = assessment("1.1", "none", ["none", "none"], "a=no b=no c=no");
    expect(join(struck, other)).toMatchObject({ before: "partial", verdict: "touch", effect: "reopens" });
  });

  it("stay silent where every one of them is", () => {
    const silent = assessment("1.1", "none", ["none", "none"], "a=no b=no c=no");
    expect(join(silent, silent)).toMatchObject({ before: "none", verdict: "none", effect: "none" });
  });

  it("show the words of the text that has an element best, and no limit that another text does without", () => {
    const weak = assessment("1.1", "none", ["none", "touch"], "a=no>weak b=no>weak c=no");
    const limited: Assessment = {
      ...weak,
      subject: [words("subject one")],
      elements: weak.elements.map((element) => ({
        ...element,
        limits: ["may", element.id],
        evidence: [words(`weak ${element.id}`)],
        limitEvidence: [words(`may ${element.id}`)],
      })),
    };
    const strong = assessment("1.1", "narrows", ["none", "partial"], "a=no>yes b=no>weak c=no");
    const whole: Assessment = {
      ...strong,
      subject: [words("subject two")],
      elements: strong.elements.map((element) => ({
        ...element,
        limits: element.id === "b" ? ["may"] : [],
        evidence: element.status === "no" ? [] : [words(`other ${element.id}`)],
      })),
    };
    const joined = join(limited, whole);
    const [a, b] = joined.elements;
    expect(a).toMatchObject({ status: "yes", limits: [], limitEvidence: [] });
    expect(a?.evidence.map(({ text }) => text)).toEqual(["other a"]);
    expect(b).toMatchObject({ status: "weak", limits: ["may", "b"] });
    expect(b?.evidence.map(({ text }) => text)).toEqual(["weak b", "other b"]);
    expect(b?.limitEvidence.map(({ text }) => text)).toEqual(["may b"]);
    expect(joined.subject.map(({ text }) => text)).toEqual(["subject one", "subject two"]);
  });

  it("reach a further population when one of them does, and each population once", () => {
    const none = assessment("1.1", "none", ["none", "touch"], "a=no b=no>yes c=no");
    const reach = (
      population: "labor" | "youth",
      told: { readonly proven?: boolean; readonly before?: boolean; readonly after?: boolean },
    ) => ({ population, proven: false, before: false, after: false, ...told, evidence: [words(population)] });
    const joined = join(
      { ...none, extensions: [reach("youth", { after: true }), reach("labor", {})] },
      { ...none, extensions: [reach("youth", { proven: true })] },
      { ...none, extensions: [reach("youth", { before: true })] },
    );
    expect(joined.extensions.map(({ evidence, ...told }) => ({ ...told, words: evidence.length }))).toEqual([
      { population: "youth", proven: true, before: true, after: true, words: 3 },
      { population: "labor", proven: false, before: false, after: false, words: 1 },
    ]);
  });
});
