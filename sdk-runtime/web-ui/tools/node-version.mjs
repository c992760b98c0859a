// Vite needs Node 20.19; whoever builds with an older one is told so in one sentence.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Parley's page is built with Node, and this one is ${process.versions.node}: ` +
      'install Node 20.19 or newer (https://nodejs.org) and put it on the PATH.',
  );
  process.exit(1);
}
