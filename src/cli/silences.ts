import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import type { Check } from "../report/check.ts";
import { openGoals } from "../report/findings/findings.ts";
import { anchorOf } from "../report/findings/home.ts";
import { silenceOf, standingOf } from "../report/findings/silence.ts";
import { type Silence, silenceFile } from "../report/findings/silenceFile.ts";
import { Failure } from "./failure.ts";
import { writeFile } from "./output.ts";

/** A file of silences (the editor's `.lacuna.json`): what people accepted, so that only new gaps fail. */
export class SilenceList {
  readonly #path: string;
  readonly #silences: readonly Silence[];

  /** Reads the file; none where there is no such file. Fails in one sentence when it is broken. */
  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) {
      this.#silences = [];
      return;
    }
    try {
      this.#silences = silenceFile.parse(JSON.parse(readFileSync(path, "utf8"))).silences;
    } catch {
      throw new Failure(`${path} cannot be read as a list of silences; mend or remove it.`);
    }
  }

  /** The goals silenced in a draft. */
  of(check: Check, file: string): ReadonlySet<string> {
    const name = this.#nameOf(file);
    const silenced = check.assessments.filter((one) => silenceOf(this.#silences, check, name, one, anchorOf(one)));
    return new Set(silenced.map(({ goal }) => goal));
  }

  /** Accepts every open gap of these drafts as it stands; one that grows is reported again. Gives their number. */
  accept(drafts: readonly { readonly check: Check; readonly file: string }[], reason: string, date: string): number {
    const names = new Set(drafts.map(({ file }) => this.#nameOf(file)));
    const accepted = drafts.flatMap(({ check, file }) =>
      openGoals({ check }).map(
        ({ assessment }): Silence => ({
          scope: "file",
          goal: assessment.goal,
          file: this.#nameOf(file),
          accepted: standingOf(assessment),
          reason,
          date,
        }),
      ),
    );
    // What was accepted before for these drafts is replaced; what people silenced by hand stays.
    const kept = this.#silences.filter(
      ({ scope, file, accepted: old }) =>
        !(scope === "file" && old !== undefined && file !== undefined && names.has(file)),
    );
    writeFile(this.#path, `${JSON.stringify({ version: 1, silences: [...kept, ...accepted] }, null, 2)}\n`);
    return accepted.length;
  }

  /** The draft as the file names it: relative to the file's folder, with `/`. */
  #nameOf(file: string): string {
    return relative(dirname(resolve(this.#path)), resolve(file))
      .split(sep)
      .join("/");
  }
}
