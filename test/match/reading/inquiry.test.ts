import { describe, expect, test } from "vitest";
import { readNorm } from "../../../src/match/reading/norm.ts";
import { credited } from "../support/matching.ts";

describe("a duty to find out", () => {
  test.each([
    "The police officer standards board shall assess whether officers should be trained.",
    "The board shall survey districts on whether their staff is trained.",
    "The bar is requested to review whether such talk should be privileged.",
    "The department shall study whether caseworkers should be trained.",
    "The institute shall conduct a comprehensive study of civil actions for victims.",
    "The commission shall examine the feasibility of a statewide network.",
    "The council may make recommendations on a privilege for advocates.",
    "The agency shall annually submit to the legislature a report on the services that it gave.",
    "The director shall report to the joint committee on judiciary on the training of officers.",
    "The governor shall appoint a task force to study the needs of exploited children.",
    "The auditor is directed to examine the compensation of victims and to advise whether a report should be waived.",
    "The supreme court is requested to consider a rule by which children could testify elsewhere.",
    "The commission shall: (b) weigh whether minors should be immune from prosecution.",
    "The committee may hold hearings on whether businesses should be liable.",
    "The workgroup shall review the code and make proposals to require training.",
    "The committee shall evaluate whether to recommend longer limits of time.",
  ])("%s", (text) => expect(readNorm(text).inquiry).toBe(true));

  test.each([
    "The officer shall determine whether the child is a victim of trafficking.",
    "Before a transfer the court shall consider whether the child was trafficked and should be treated as a victim.",
    "The department shall draft a protocol by which caseworkers screen children.",
    "A teacher shall report suspected abuse to the department.",
    "The department shall assess each child for exploitation.",
    "The agency shall provide counseling and housing.",
    "Pupils in grade eight shall study the dangers of trafficking each year in school.",
    "The department shall report to the legislature on a plan for two pilot counties.",
  ])("not: %s", (text) => expect(readNorm(text).inquiry).toBe(false));

  test("earns nothing, whatever it is about", () => {
    expect(
      credited(
        "The law institute shall study the following: (1) Whether minors should be immune from arrest and prosecution for prostitution. (2) Whether a victim of human trafficking should be able to vacate a conviction at any time. (3) Whether courts should be required to order restitution to victims of trafficking.",
        "The council shall conduct a study of a civil action for victims of human trafficking against traffickers and those who knowingly benefit, with treble damages and attorney fees.",
      ),
    ).toEqual([]);
  });
});
