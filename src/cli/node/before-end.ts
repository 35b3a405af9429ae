/** The signals with which a user or the system ends the program. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Remove a draft before Ctrl-C or another signal ends the program. Returns a function that removes it now. */
export function beforeEnd(remove: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    remove();
    // The listener is gone, so the signal now ends the program.
    process.kill(process.pid, signal);
  };
  for (const signal of endings) process.once(signal, end);
  return () => {
    remove();
    for (const signal of endings) process.off(signal, end);
  };
}
