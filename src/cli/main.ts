import { CHECK_HELP, check } from "./check.ts";
import { Failure } from "./failure.ts";
import { OUTLINE_HELP, outline } from "./outline.ts";

const HELP = `lacuna COMMAND [options]

  check     gaps and score preview of drafts
  outline   how the structure of drafts is read

lacuna COMMAND --help says more. Lacuna reads files on this machine only and sends nothing anywhere.
`;

const COMMANDS: Readonly<Record<string, (args: readonly string[]) => number | Promise<number>>> = { check, outline };

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (!name || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(
      name === "help" && rest[0] === "check" ? CHECK_HELP : rest[0] === "outline" ? OUTLINE_HELP : HELP,
    );
    return name ? 0 : 2;
  }
  const command = COMMANDS[name];
  if (!command) throw new Failure(`There is no command "${name}"; "lacuna --help" lists them.`);
  return command(rest);
}

// A reader that closes the pipe early ("lacuna check … | head") is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 2);
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const known = Failure.is(error) || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS");
    process.stderr.write(
      `lacuna: ${known ? (error as Error).message : `stopped by a fault of its own: ${String(error)}`}\n`,
    );
    process.exitCode = 2;
  },
);
