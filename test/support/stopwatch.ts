/** Starts to count; to be asked for the seconds of processor time since then. What else runs on the machine hardly counts. */
export function stopwatch(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
}
