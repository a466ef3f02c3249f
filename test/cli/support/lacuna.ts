import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "../../../scripts/lib/paths.mjs";

/** What a run of the command gave. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command in `cwd`. */
export function lacuna(args: readonly string[], cwd: string, input?: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot("dist/cli.js"), ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    ...(input !== undefined && { input }),
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder of its own with these files, and how to be rid of it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "lacuna-test-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A draft for Connecticut that only adds a mandatory referral in place of arrest. */
export const REFERRAL = `AN ACT CONCERNING SERVICES FOR EXPLOITED YOUTH

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective October 1, 2026) A peace officer who encounters a person under eighteen years of age engaged in prostitution shall, in place of arrest, refer the person to the Department of Children and Families for placement with a provider of specialized services for commercially sexually exploited children.
`;

/** A draft for Connecticut that drops third-party control from the definition of victim. */
export const DEFINITION = `AN ACT CONCERNING THE DEFINITION OF CHILD VICTIMS OF TRAFFICKING

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective October 1, 2026) For purposes of chapters 319 and 952 of the general statutes, "victim of child sex trafficking" means any person under eighteen years of age who is recruited, sold, bought or used for commercial sexual activity, whether or not a trafficker or any other third person is involved or identified.
`;

/** A draft with a training that is only permitted. */
export const TRAINING = `AN ACT CONCERNING TRAINING

Be it enacted by the Senate and House of Representatives in General Assembly convened:

Section 1. (NEW) (Effective July 1, 2026) The Department of Children and Families may, within available appropriations, provide training to its employees who investigate or manage cases of child abuse or neglect in the identification of, and response to, child sex trafficking.
`;
