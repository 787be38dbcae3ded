// Exits 0 when node_modules holds exactly the versions of package-lock.json; else says what differs.
// It reads each installed package itself: a stamp file would not notice a removed folder.
import { existsSync, readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const differences = [];
for (const [path, wanted] of Object.entries(lock.packages)) {
  if (!path.includes('node_modules/') || wanted.link) continue;
  const manifest = `${path}/package.json`;
  if (existsSync(manifest)) {
    const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (version !== wanted.version) differences.push(`${path}: ${version} instead of ${wanted.version}`);
  } else if (!wanted.optional) {
    differences.push(`${path}: missing`); // optional ones are builds for other machines
  }
}
if (differences.length > 0) {
  console.log(`npm packages: ${differences.length} not as in package-lock.json, first: ${differences[0]}`);
  process.exit(1);
}
