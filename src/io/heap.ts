/**
 * How much memory V8 takes, and what it compiles. It lets a heap grow while there is room; a stream of any
 * length, or a folder of any size, is to run in the same little memory.
 */

/** Room for what is new: nearly all that a draft needs is gone with it, so more would lie idle; with less, V8 clears it all the time. */
const roomForNew = 2 * 1024 * 1024;
/** In MB, for each thread. */
const roomForNewInThreads = 8;
/** Until then word lists are read, which are to stay: V8 would take them for a reason to make a great deal of room. */
const unitsToWarmUp = 160 * 1024;

let state: 'free' | 'warming' | 'growing' | 'settled' = 'free';
let units = 0;

const v8 = () => process.getBuiltinModule('node:v8');
const version = () => Number.parseInt(process.versions.v8, 10);
/** Per cent of the room that there is. */
const markFrom = (percent: number) => v8().setFlagsFromString(`--incremental-marking-hard-trigger=${percent}`);
const growBy = (factor: number) => v8().setFlagsFromString(`--semi-space-growth-factor=${factor}`);

/** Once it is known that a run is long. */
export function keepHeapSmall(): void {
  if (state !== 'free') return;
  v8().setFlagsFromString('--heap-growing-percent=10');
  // It would take 12 MB more before it looks for what is left over; begun so early, that takes hardly longer. With Node 24, twice as long.
  if (version() < 13) markFrom(30);
  // So small a space is cleared sooner than a second thread wakes up.
  v8().setFlagsFromString('--no-parallel-scavenge');
  growBy(1);
  compileWhatIsHot();
  state = 'warming';
}

/** Before threads are started: drafts wait in them, and between them, so that small heaps would be cleared all the time. */
export function giveThreadsRoom(): void {
  v8().setFlagsFromString(`--min-semi-space-size=${roomForNewInThreads}`);
  growBy(2);
  v8().setFlagsFromString('--heap-growing-percent=0');
  markFrom(0);
  state = 'settled';
}

/**
 * V8 compiles a function for speed once it has run for a while. By default that while is so short that a run of
 * ten thousand drafts spends a good part of its time on functions that do not matter and, as what it saw was too
 * little, on compiling the others again. Node 20 counts what it ran, later ones the calls. Only such numbers may be
 * changed while V8 runs: with `--no-regexp-tier-up` or `--no-flush-bytecode` set here, one run in forty crashed.
 */
function compileWhatIsHot(): void {
  v8().setFlagsFromString(version() < 12 ? '--interrupt-budget=500000' : '--invocation-count-for-turbofan=30000');
}

/** To be called with each piece of input, by its length: the room for what is new grows to its size, and no more. */
export function settleHeap(length: number): void {
  units += length;
  if (state === 'warming' && units >= unitsToWarmUp) {
    growBy(2);
    state = 'growing';
  } else if (state === 'growing' && roomNow() >= roomForNew) {
    growBy(1);
    state = 'settled';
  }
}

function roomNow(): number {
  for (const { space_name, space_used_size, space_available_size } of v8().getHeapSpaceStatistics())
    if (space_name === 'new_space') return space_used_size + space_available_size;
  return roomForNew;
}
