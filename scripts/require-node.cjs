// Runs before everything else, on whatever Node is there: so it is written for the oldest.
var major = Number(process.versions.node.split(".")[0]);
if (major < 22) {
  console.error(
    "Lacuna needs Node.js 22 or later and this is " +
      process.versions.node +
      ': install a newer one (https://nodejs.org), or run "npx -y node@24 ' +
      process.argv.slice(2).join(" ") +
      '".'
  );
  process.exit(1);
}
