// For CI: that no start costs far more instructions than it did. Generous, so that it speaks of mistakes, such as a
// module loaded by every start, and not of Node's own ups and downs. Time is not looked at.
import { rmSync } from 'node:fs';
import { folder, hasValgrind, instructions } from './measure.mjs';
import { costOf, starts } from './starts.mjs';

/** Times `node -e 0`: about a seventh above what was measured in November 2026 (1.46, 1.64, 1.53, 2.04, 1.25, 1.28). */
const most = {
  'one draft, plain': 1.65,
  'one draft with link, tag and emoji': 1.9,
  'one draft with a JSON config': 1.75,
  'official posts, the middle of fifteen': 2.3,
  '--version': 1.45,
  '--help': 1.45,
};

if (!hasValgrind) console.log('no valgrind: instructions were not counted');
else {
  const floor = instructions(['-e', '0']);
  for (const [name, all] of starts()) {
    if (!(name in most)) continue;
    const ratio = costOf(all) / floor;
    console.log(`${name}: ${ratio.toFixed(2)} times node -e 0, at most ${most[name]}`);
    if (!(ratio <= most[name])) process.exitCode = 1;
  }
}
rmSync(folder, { recursive: true, force: true });
