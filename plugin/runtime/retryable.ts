/**
 * Makes a function that loads something once. Calls share one attempt and its result; after a failure the next
 * call tries again.
 *
 * @param load gets the number of attempts that have failed
 */
export function retryable<T>(load: (failures: number) => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let failures = 0;
  return () => {
    loading ??= load(failures).catch((error: unknown) => {
      loading = undefined;
      failures++;
      throw error;
    });
    return loading;
  };
}
