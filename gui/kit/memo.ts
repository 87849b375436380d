/** `compute`, which returns its latest result without computing while its arguments are the same. */
export function memo<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined;
  return (...args) => {
    const same = last?.args.every((arg, i) => Object.is(arg, args[i]));
    if (last === undefined || same !== true) last = { args, result: compute(...args) };
    return last.result;
  };
}
