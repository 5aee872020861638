// Preloaded into a measured process: tells on file descriptor 3 what it used.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// Threads load this too; what the process used includes them.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024, wall: performance.now() / 1e3 }));
  });
}
